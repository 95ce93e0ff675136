import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { TestContext } from "node:test";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../find-chromium.ts";

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
const STEP_WITHIN_MS = 15_000;
/** Pages in frames have visits of their own. */
const AXE_RUN = `axe.run(document, {
  iframes: false,
  resultTypes: ["violations"],
  preload: false,
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
})`;
const TITLE_WITHIN_MS = 3_000;
/** What the browser itself says of an answer that refuses; the pages show those. */
const REFUSAL = /^Failed to load resource: the server responded with a status of (400|401|403|404|409|410)/u;

/** A person before a screen of their own: cookies, language, size. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Looks at the page shown: is it accessible, no wider than the screen? Keeps a picture. */
  look(name: string): Promise<void>;
  /** The same at the width of a phone; then back. */
  lookOnPhone(name: string): Promise<void>;
  /** At the width of a phone only: is it no wider than the screen? Then back. */
  fitOnPhone(name: string): Promise<void>;
  /** All that was found since, with what the browser complained of and requests to other hosts. */
  faults(): readonly string[];
  /** Forgets complaints caused on purpose, such as a server that is away. */
  forgive(): void;
}

export interface VisitorOptions {
  readonly screen?: { readonly width: number; readonly height: number };
  readonly locale?: "zh-CN" | "en-US";
  readonly dark?: boolean;
}

/** The Chromium of this machine; null, and the test is skipped with a line that says so, where there is none. */
export async function openBrowser(t: TestContext): Promise<Browser | null> {
  const executablePath = findChromium();
  if (executablePath === null) {
    t.skip("no Chromium on this machine: set CHROMIUM_PATH or install chromium");
    return null;
  }
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  t.after(() => browser.close());
  return browser;
}

/** Opens a browser context of its own. */
export async function visit(browser: Browser, url: string, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { ...(options.screen ?? DESK) },
    locale: options.locale ?? "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme: options.dark === true ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(STEP_WITHIN_MS);
  const page = await context.newPage();
  const complaints = listen(page, url);
  const settled = watchLoading(page);
  const found: string[] = [];
  const fit = async (name: string): Promise<void> => {
    await settled();
    await titled(page);
    await keepPicture(page, name);
    const wide = await overflowing(page);
    found.push(...wide.map((what) => `${name}: wider than the screen: ${what}`));
  };
  const look = async (name: string): Promise<void> => {
    await fit(name);
    found.push(...(await violationsOf(page)).map((what) => `${name}: not accessible: ${what}`));
    found.push(...complaints.splice(0).map((what) => `${name}: the browser complains: ${what}`));
  };
  const onPhone = async (judge: () => Promise<void>): Promise<void> => {
    await page.setViewportSize(PHONE);
    await judge();
    await page.setViewportSize({ ...(options.screen ?? DESK) });
  };
  return {
    page,
    context,
    look,
    lookOnPhone: (name) => onPhone(() => look(`${name}-phone`)),
    fitOnPhone: (name) => onPhone(() => fit(`${name}-phone`)),
    faults: () => [...found.splice(0), ...complaints.splice(0)],
    forgive: () => void (complaints.length = 0),
  };
}

/** Fills in the sign-in form shown, whatever its language. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator("input[autocomplete=username]").fill(email);
  await page.locator("input[autocomplete=current-password]").fill(password);
  await page.keyboard.press("Enter");
}

/** A person who has signed in before a screen of their own. */
export async function enter(
  browser: Browser,
  url: string,
  who: { readonly email: string; readonly password: string; readonly screen?: typeof DESK },
): Promise<Visitor> {
  const visitor = await visit(browser, url, { screen: who.screen ?? DESK });
  await visitor.page.goto("/sign-in");
  await signIn(visitor.page, who.email, who.password);
  await visitor.page.waitForURL((at) => !at.pathname.startsWith("/sign-in"));
  await visitor.page.getByRole("navigation").first().waitFor();
  visitor.forgive();
  return visitor;
}

function listen(page: Page, url: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on("request", (request) => {
    const address = request.url();
    const own = address.startsWith(`${origin}/`) || /^(?:data|blob):/u.test(address);
    if (!own) complaints.push(`asked of another host: ${address}`);
  });
  page.on("console", (message) => {
    const loud = message.type() === "error" || message.type() === "warning";
    if (loud && !REFUSAL.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
  return complaints;
}

/** Counts requests under way; answers a function that waits until none is left and the page is drawn. */
function watchLoading(page: Page): () => Promise<void> {
  const under = new Set<Request>();
  // A stream of events never ends.
  page.on("request", (request) => request.resourceType() !== "eventsource" && under.add(request));
  page.on("requestfinished", (request) => void under.delete(request));
  page.on("requestfailed", (request) => void under.delete(request));
  const drawn = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))";
  return async () => {
    await page.waitForLoadState("load");
    do await page.evaluate(drawn);
    while (under.size > 0);
    await page.evaluate("document.fonts.ready.then(() => true)");
  };
}

/** Waits for the title of the page: React hides it while words of a part are fetched. Without one, axe will say so. */
async function titled(page: Page): Promise<void> {
  await page
    .locator("h1:visible")
    .first()
    .waitFor({ timeout: TITLE_WITHIN_MS })
    .catch(() => {});
}

/** Everything that reaches out to the right of the screen and cannot be scrolled in a box of its own. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? ["page " + root.scrollWidth + " > " + root.clientWidth] : [];
    const scrolls = (element) => element !== null && element !== root &&
      (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll("body *")) {
      const { right, width } = element.getBoundingClientRect();
      if (width > 0 && right > root.clientWidth + 1 && !scrolls(element.parentElement))
        wide.push(element.tagName + " " + element.className);
    }
    return wide.slice(0, 10);
  })()`);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  // The page forbids scripts of others; the debugger's own evaluation is not under that rule.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResult>(AXE_RUN);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html.slice(0, 240)}`,
  );
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["HUIYIN_SCREENSHOTS"];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
