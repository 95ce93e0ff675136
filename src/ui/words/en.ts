import type { EnglishOf } from "./screen-words.ts";
import type { zh } from "./zh.ts";

/** Words of the shared parts of all screens. */
export const en: EnglishOf<typeof zh> = {
  skipToContent: "Skip to main content",
  loading: "Loading…",
  loadMore: "Load more",
  loadingMore: "Loading more…",
  loaded: "{{count}} shown",
  retry: "Try again",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  back: "Back",
  optional: "optional",
  selectAll: "Select all on this page",
  selectRow: "Select “{{name}}”",
  masked: "Hidden: your role may not see contact data",
  notSet: "Not filled in",
  filter: { open: "Filters", openCount: "Filters ({{count}})", clear: "Clear filters" },
  unsaved: {
    title: "There are unsaved changes",
    text: "What is not saved on this page is lost when you leave.",
    leave: "Discard and leave",
    stay: "Stay here",
  },
  problem: {
    title: "This did not work",
    offline: "You are offline. Check your network connection and try again.",
    unreachable: "The server cannot be reached. Try again soon; if it goes on, tell your administrator.",
    unavailable:
      "The service is not available for the moment, usually for less than a minute. Try again soon.",
    "too-large": "This is too large, and the server did not take it. Make it smaller and try again.",
    "not-found": "This does not exist, or it was deleted.",
    forbidden: "Your role may not use this. Ask your administrator if you need it.",
    unauthenticated: "You are signed out. Please sign in again.",
    "unreadable-answer": "The server's answer could not be read. Reload the page and try again.",
    unknown:
      "Something unexpected went wrong. Try again; if it goes on, give your administrator the request id.",
    wait: "Try again in {{seconds}} seconds.",
    request: "Request id",
    fields: "Please correct what is marked.",
    otherFields: "Also to be corrected:",
  },
  palette: {
    title: "Search and commands",
    hint: "Customer, page or action",
    noResult: "Nothing found for “{{text}}”. Try another word, or check the spelling.",
    searching: "Searching…",
    failed: "The search did not work. Please try again.",
    keys: "↑ ↓ choose, Enter open, Esc close",
    found: "{{count}} results",
    found_one: "{{count}} result",
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    palette: "Search and commands",
    help: "Show shortcuts",
    close: "Close",
  },
  date: { today: "today", yesterday: "yesterday", zone: "Time zone: {{zone}}" },
};
