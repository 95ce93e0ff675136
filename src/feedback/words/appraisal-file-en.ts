import type { appraisalFileZh } from "./appraisal-file-zh.ts";

const of = (name: string): readonly string[] => [name, `${name} n`, `${name} 95% from`, `${name} 95% to`];

/** Words of the sheet of a frozen month. */
export const appraisalFileEn: typeof appraisalFileZh = {
  fileName: "appraisal",
  sheet: "Appraisal",
  about: "About",
  month: "Month",
  version: "Version",
  group: "Of",
  name: "Name",
  kinds: {
    all: "All",
    department: "Department",
    person: "Person",
    outlet: "Outlet",
    provider: "Service provider",
    technician: "Technician",
  },
  columns: [
    "Closed",
    ...of("On time"),
    ...of("Reopened"),
    ...of("Solved at first contact"),
    ...of("Repeated complaints"),
    ...of("Satisfied when called"),
    ...of("Grade of the result"),
    "Responsible for",
    "Responsible, by shares",
    "Responsibility pending",
    "Appeals",
    "Appeals granted",
    "Remark",
  ],
  item: "Item",
  value: "Value",
  frozenAt: "Frozen at",
  frozenBy: "Frozen by",
  reason: "Reason of the correction",
  zone: "Time zone",
  appealDays: "Working days for appeals",
  pending: "Taken along as pending",
  note: "How it is counted",
  noteText:
    "On time counts deadlines. Responsibility counts decisions in effect; “by shares” adds everybody's shares. Numbers with n below 30 are hints, no ground for a ranking.",
};
