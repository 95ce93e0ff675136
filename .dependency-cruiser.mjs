// The import rules of docs/ARCHITECTURE.md. tools/import-rules.test.ts breaks each of them once.
// Lowest first: a module may import only modules before it.
const ORDER = [
  "kit",
  "ui",
  "chart",
  "platform",
  "identity",
  "notification",
  "customer",
  "language",
  "survey",
  "knowledge",
  "outreach",
  "feedback",
  "analysis",
  "improvement",
  "report",
  "app",
  "console",
];
const SERVER = "(store|service|http|jobs)";
const FLOOR = "kit|chart";
const TEST = "\\.test\\.tsx?$";
/** Pure packages that the domain may use: distribution functions, the holiday calendar, telephone numbers. */
const PURE_PACKAGES = "node_modules/(@stdlib/stats-base-dists-[^/]+|chinese-days|libphonenumber-js)/";

const upward = ORDER.slice(0, -1).map((name, i) => ({
  name: `upward:${name}`,
  severity: "error",
  comment: "Modules depend on lower ones only; speak upward with an event.",
  from: { path: `^src/${name}/`, pathNot: TEST },
  to: { path: `^src/(${ORDER.slice(i + 1).join("|")})/` },
}));

/** Layers a layer may use inside its own module, and in other modules. */
const LAYERS = {
  words: { own: [], abroad: "domain|words" },
  domain: { own: ["words"], abroad: "domain|words" },
  contract: { own: ["domain", "words"], abroad: "domain|contract|words" },
  store: { own: ["domain"], abroad: "domain" },
  service: { own: ["domain", "store", "words"], abroad: "domain|service|words" },
  http: { own: ["domain", "contract", "service", "words"], abroad: "domain|contract|service|words" },
  jobs: { own: ["domain", "service", "words"], abroad: "domain|service|words" },
  page: { own: ["domain", "contract", "words"], abroad: "domain|contract|words" },
};
const ALL = Object.keys(LAYERS).join("|");
const layers = Object.entries(LAYERS).flatMap(([name, { own, abroad }]) => [
  {
    name: `layer:${name}`,
    severity: "error",
    from: { path: `^src/([^/]+)/${name}/`, pathNot: TEST },
    to: { path: `^src/$1/(${ALL})/`, pathNot: `^src/$1/(${[name, ...own].join("|")})/` },
  },
  {
    name: `abroad:${name}`,
    severity: "error",
    from: { path: `^src/([^/]+)/${name}/`, pathNot: TEST },
    to: { path: `^src/[^/]+/(${ALL})/`, pathNot: `^src/$1/|^src/[^/]+/(${abroad})/` },
  },
]);

/** A library stands behind one folder, so that it can be replaced there. */
const home = (name, library, folders) => ({
  name: `home:${name}`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/(${folders})/|${TEST}` },
  to: { path: `node_modules/(${library})/`, dependencyTypesNot: ["type-only"] },
});

export default {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphan",
      severity: "error",
      from: { orphan: true, pathNot: `${TEST}|\\.d\\.ts$|^src/(app|console)/` },
      to: {},
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...upward,
    ...layers,
    {
      name: "pure-domain",
      severity: "error",
      comment: "Rules are pure: no platform, no Node, no library but the named pure ones.",
      from: { path: `^src/([^/]+/(domain|words)|${FLOOR})/`, pathNot: TEST },
      to: {
        pathNot: `^src/([^/]+/(domain|words)|${FLOOR})/|${PURE_PACKAGES}`,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "chart-is-floor",
      severity: "error",
      from: { path: `^src/(${FLOOR})/`, pathNot: TEST },
      to: { path: "^src/", pathNot: `^src/(${FLOOR})/` },
    },
    {
      name: "contract-no-platform",
      severity: "error",
      comment:
        "Shapes are shared with the browser; platform/contract is the one part of platform that is shared too.",
      from: { path: "^src/[^/]+/contract/" },
      to: { path: "^src/platform/", pathNot: "^src/platform/contract/" },
    },
    {
      name: "store-only-db",
      severity: "error",
      from: { path: "^src/[^/]+/store/", pathNot: TEST },
      to: { path: "^src/platform/", pathNot: "^src/platform/db/" },
    },
    {
      name: "front-door",
      severity: "error",
      comment: "Another module is reached through its domain, contract, service or words.",
      from: { path: "^src/([^/]+)/", pathNot: `^src/(app|console|test)/|${TEST}` },
      to: { path: "^src/[^/]+/(store|http|jobs|page)/", pathNot: "^src/$1/" },
    },
    {
      name: "browser-bundle",
      severity: "error",
      comment: "Nothing reachable from the console may be server code.",
      from: { path: "^src/console/" },
      to: {
        path: `^src/(platform|app)/|^src/[^/]+/${SERVER}/`,
        pathNot: "^src/platform/(contract|words)/",
        reachable: true,
      },
    },
    {
      name: "browser-no-node",
      severity: "error",
      from: { path: `^src/(console|${FLOOR})/|^src/[^/]+/(page|domain|contract|words)/`, pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    home("database", "kysely|pg", "[^/]+/store|platform/(db|events)|test"),
    home("http", "hono|@hono/[^/]+", "[^/]+/http|platform/http|app"),
    home("shapes", "zod", "[^/]+/contract|platform/http"),
    home("sign-in", "better-auth|@better-auth/[^/]+", "identity/service"),
    home("queue", "pg-boss", "platform/queue"),
    home("mail", "nodemailer|imapflow|postal-mime|sanitize-html", "platform/mail|test"),
    home(
      "react",
      "react|react-dom|react-router|antd|@ant-design/[^/]+|@tanstack/[^/]+",
      "[^/]+/page|ui|console",
    ),
    home("echarts", "echarts", "report/service/chart-drawing|ui|[^/]+/page|console"),
    home("spreadsheets", "csv-parse|exceljs", "platform/sheet|report/service/xlsx|test"),
    home("documents", "docx", "report/service|feedback/service/(handling-form|reply-letter)"),
    home("print", "@resvg/[^/]+|@myriaddreamin/[^/]+", "platform/print"),
    home("segmentation", "@node-rs/[^/]+", "language/service"),
    {
      name: "no-test-in-product",
      severity: "error",
      from: { pathNot: `${TEST}|^src/test/` },
      to: { path: `${TEST}|^src/test/` },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
