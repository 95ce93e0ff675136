import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./find-chromium.ts";
import { EXAMPLES, huiyin } from "./run-command.ts";
import { scratchFolder } from "./scratch-folder.ts";

const DESK = { name: "desk", width: 1440, height: 900 };
const PHONE = { name: "phone", width: 390, height: 844 };
const VIEWS = [
  { lang: "zh", screen: DESK, dark: false },
  { lang: "zh", screen: DESK, dark: true },
  { lang: "zh", screen: PHONE, dark: false },
  { lang: "zh", screen: PHONE, dark: true },
  { lang: "en", screen: DESK, dark: false },
  { lang: "en", screen: PHONE, dark: true },
] as const;
const CHARTS_AT_LEAST = 6;

interface Looked {
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Opens the page as a reader would, notes what it asks of the network and what the browser complains about. */
async function open(
  browser: Browser,
  file: string,
  screen: { width: number; height: number; dark: boolean },
): Promise<{ page: Page; looked: Looked }> {
  const { width, height, dark } = screen;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  const requests: string[] = [];
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address, { waitUntil: "load" });
  return { page, looked: { requests, complaints } };
}

/** Everything that reaches out to the right of the screen and cannot be scrolled in a box of its own. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? ["page " + root.scrollWidth + " > " + root.clientWidth] : [];
    const scrolls = (element) => element !== null && element !== root &&
      (["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll("main *")) {
      const { right, width } = element.getBoundingClientRect();
      if (width > 0 && right > root.clientWidth + 1 && !scrolls(element.parentElement)) wide.push(element.tagName + " " + element.id);
    }
    return wide.slice(0, 10);
  })()`);
}

/** Charts, each drawn once for wide and once for narrow screens: the size of the one shown, and how much is drawn in it. */
async function chartsOf(
  page: Page,
): Promise<readonly { id: string; width: number; height: number; drawn: number }[]> {
  return page.evaluate(`[...document.querySelectorAll("figure[id^=chart-]")].map((figure) => {
    const drawings = [...figure.querySelectorAll("svg, img")];
    const picture = drawings.find((drawing) => drawing.getBoundingClientRect().width > 0);
    const box = picture?.getBoundingClientRect();
    return { id: figure.id, width: box?.width ?? 0, height: box?.height ?? 0, drawn: picture?.querySelectorAll("path, rect, circle, text, polyline, polygon").length ?? 0 };
  })`);
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResult>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`,
  );
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["HUIYIN_SCREENSHOTS"];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

test("the page of the report can be read on a desk and on a phone, by day and by night", async (t) => {
  const executablePath = findChromium();
  if (executablePath === null)
    return t.skip("no Chromium on this machine: set CHROMIUM_PATH or install chromium");
  const folder = await scratchFolder(t);
  const sheets = {
    zh: [path.join(EXAMPLES, "call-backs.xlsx")],
    en: [path.join(EXAMPLES, "call-backs-en.csv"), "--map", path.join(EXAMPLES, "call-backs-en.map.json")],
  };
  for (const [lang, sheet] of Object.entries(sheets)) {
    const run = await huiyin(["report", ...sheet, "--out", lang, "--lang", lang, "--format", "html"], folder);
    assert.equal(run.code, 0, run.stderr);
  }
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  t.after(() => browser.close());
  for (const { lang, screen, dark } of VIEWS) {
    const name = `${lang}-${screen.name}-${dark ? "night" : "day"}`;
    await t.test(name, async () => {
      const { page, looked } = await open(browser, path.join(folder, lang, "report.html"), {
        ...screen,
        dark,
      });
      await picture(page, name);
      assert.deepEqual(await overflowing(page), []);
      const charts = await chartsOf(page);
      assert.ok(charts.length >= CHARTS_AT_LEAST, `${charts.length} charts`);
      const poor = charts.filter(({ width, height, drawn }) => width < 200 || height < 80 || drawn < 5);
      assert.deepEqual(poor, []);
      assert.deepEqual(await violationsOf(page), []);
      assert.deepEqual(looked.requests, []);
      assert.deepEqual(looked.complaints, []);
      await page.close();
    });
  }
});
