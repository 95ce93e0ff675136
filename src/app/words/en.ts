import type { AppWords } from "./zh.ts";

export const en: AppWords = {
  usage: [
    "Usage: huiyin COMMAND [options]",
    "",
    "  start                    the server with its database; prints the address and, at first, the set-up link",
    "  report FILE… --out DIR   the satisfaction report from call-back records; no server, no database",
    "  demo                     makes the sample organization and prints its sign-in; run again, it only prints",
    "  org add --name NAME      makes an organization, prints its id",
    "  user add --org ORG --email MAIL --name NAME --role ROLE[,ROLE] [--password PASSWORD]",
    "  key add --org ORG --role ROLE [--name NAME]   makes an API key, shown this once",
    "  import customers|service-records|feedback FILE --org ORG [--map MAP.json] [--dry-run]",
    "                           imports customers, service records or cases; wrong rows go to FILE.errors.csv",
    "  import responses FILE --org ORG [--survey ID|CODE] [--channel paper] [--map MAP.json] [--dry-run]",
    "                           imports responses, wrong rows likewise",
    "  survey import FILE [--org ORG]   makes a draft of a survey file, prints its id: own JSON,",
    "                           SurveyJS, LimeSurvey .lss, the Excel template, numbered text",
    "  survey export ID [--org ORG] [--out FILE]   exports a survey (.json or .xlsx)",
    "",
    "Options of start:",
    "  --port 7300  --role all|web|worker|public",
    "",
    "Options of report:",
    "  --format docx,pdf,xlsx,json,html   which formats to write (default: all)",
    "  --map MAP.json                     says what the columns are, see docs/report.md",
    "  --title T  --period P              title and period (default: from the data)",
    "  --lang zh|en                       language of report and messages (default: zh)",
    "  --json                             print a summary as JSON",
    "",
    "Call-back records are XLSX or CSV files (UTF-8, GB18030, UTF-16); several may be given.",
  ].join("\n"),
  started: ({ url, setupLink }) =>
    [
      url === null ? "The Huiyin worker is running." : `Huiyin is running: ${url} (Ctrl+C to stop)`,
      ...(setupLink === null ? [] : ["", `First use: open this link to set it up: ${setupLink}`]),
      "",
    ].join("\n"),
  password: (password) => `First password (shown this once): ${password}`,
  commandLineKey: "Key made on the command line",
  demoUnderWay: "Making the sample organization; this takes about half a minute …",
  demo: (d) =>
    `The sample organization is ready (id ${d.org})\n  Address:  ${d.url}\n  E-mail:   ${d.email}\n  Password: ${d.password}\n  Survey:   ${d.survey}`,
  imported: (d) =>
    [
      `${d.status === "checked" ? "Dry run (nothing written)" : "Imported"}: ${d.read} rows read, ${d.created} created, ${d.updated} updated, ${d.unchanged} unchanged, ${d.failed} refused.`,
      ...(d.errorFile === null
        ? []
        : [`Refused rows with reasons: ${d.errorFile} (mend it and import it as it is)`]),
    ].join("\n"),
  importedResponses: (d) =>
    [
      `${d.status === "checked" ? "Dry run (nothing written)" : "Imported"}: ${d.read} rows read, ${d.stored} responses stored, ${d.repeated} were there before, ${d.failed} refused.`,
      ...(d.errorFile === null
        ? []
        : [`Refused rows with reasons: ${d.errorFile} (mend it and import it as it is)`]),
    ].join("\n"),
  surveyChanged: "Changed:",
  surveyDropped: "Left out:",
  surveyImported: (kept) => `The draft is made: ${kept.join(", ")}.`,
  step: {
    reading: "Reading records",
    words: "Reading what customers said",
    figures: "Computing figures",
    charts: "Drawing charts",
    docx: "Writing DOCX",
    pdf: "Writing PDF",
    xlsx: "Writing XLSX",
    json: "Writing JSON",
    html: "Writing HTML",
  },
  rows: (count) => `${count} rows`,
  written: "Written:",
  summary: (f) =>
    `${f.received} received, ${f.valid} valid, ${f.excluded} left out, ${f.flagged} remarked on.`,
  error: (message) => `Error: ${message}`,
  failure: {
    "import-mapping-unreadable": (d) =>
      `Part "${d["part"]}" of mapping file ${d["file"]} cannot be read; it should look like: ${d["example"]}.`,
    "too-large-survey-file": (d) =>
      `The file ${d["file"]} is larger than ${d["limit"]} MB, too large for a survey; please check it.`,
    "survey-file-not-written": (d) =>
      `Cannot write ${d["file"]}; check that the folder exists and its permissions.`,
    "organization-unknown": (d) => `There is no organization ${d["organization"]}; there are: ${d["known"]}.`,
    "env-file-unreadable": (d) => `Cannot read the settings file ${d["file"]}; check its permissions.`,
    "setting-invalid": (d) =>
      `Setting ${d["name"]} has a wrong value "${d["value"]}"; expected: ${d["expected"]}. Correct the environment or .env, then start again.`,
    "output-not-folder": (d) => `The output place ${d["folder"]} is not a folder; name a folder with --out.`,
    "output-not-writable": (d) =>
      `The output folder ${d["folder"]} cannot be written; check its permissions or choose another with --out.`,
    "output-disk-full": (d) =>
      `The disk is full, ${d["folder"]} cannot be written; free some space and try again. Nothing half written is left.`,
  },
  wrongUse: {
    "one-file": (d) => `One file is imported at a time; too much: ${d["name"]}.`,
    "no-import-file": () => "No file was given; for example: huiyin import customers customers.xlsx --org 1.",
    "no-survey-file": () => "No survey file was given; for example: huiyin survey import survey.json",
    "no-survey-id": () => "No survey id was given; it stands in the survey's address after /surveys/.",
    "survey-id-malformed": (d) =>
      `"${d["name"]}" is no survey id; an id is a UUID and stands in the survey's address after /surveys/.`,
    "unknown-channel": (d) => `There is no channel "${d["name"]}"; choose one of ${d["known"]}.`,
    "unknown-subject": (d) => `Cannot import "${d["name"]}"; choose one of ${d["known"]}.`,
    "option-missing": (d) => `Option ${d["name"]} is missing; run huiyin --help for the usage.`,
    "one-role": (d) => `A key has one role; given was "${d["name"]}".`,
    "unknown-role": (d) => `There is no role "${d["name"]}"; choose one of ${d["known"]}.`,
    "no-command": () => "No command given; see huiyin --help.",
    "unknown-command": (d) => `There is no command “${d["name"]}”; see huiyin --help.`,
    "unknown-option": (d) => `Unknown option ${d["name"]}; see huiyin --help.`,
    "option-without-value": (d) => `Option ${d["name"]} needs a value; see huiyin --help.`,
    "option-takes-no-value": (d) => `Option ${d["name"]} takes no value; see huiyin --help.`,
    "no-file": () =>
      "No file of call-back records given; name one, for example huiyin report calls.xlsx --out report.",
    "no-out": () => "No output folder given; add --out, for example --out report.",
    "unknown-format": (d) => `There is no format “${d["name"]}”; choose from ${d["known"]}.`,
    "unknown-language": (d) => `There is no language “${d["name"]}”; choose zh or en.`,
  },
  defect: (message) =>
    `Internal error: ${message}. Run again with HUIYIN_DEBUG=1 for details, and please report it.`,
};
