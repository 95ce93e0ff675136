import type { IconName } from "./icon-paths.ts";

/** One thing the command palette offers. */
export interface Command {
  readonly id: string;
  /** Heading it stands under: pages, actions, customers. */
  readonly group: string;
  readonly title: string;
  readonly note?: string;
  readonly icon: IconName;
  readonly run: () => void;
}
