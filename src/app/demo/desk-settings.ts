import { createCalendar } from "../../identity/service/create-calendar.ts";
import { addKey } from "../../identity/service/add-key.ts";
import { getDepartment } from "../../identity/service/get-department.ts";
import { updateDepartment } from "../../identity/service/update-department.ts";
import type { Work } from "../../identity/service/work.ts";
import { defineCustomerAttribute } from "../../customer/service/define-customer-attribute.ts";
import { addAbsence } from "../../feedback/service/hand-over/add-absence.ts";
import { saveWebForm, type FormAddress } from "../../feedback/service/public/web-form.ts";
import { saveQualified } from "../../feedback/service/qualified/save-qualified.ts";
import { addSnippet } from "../../feedback/service/snippets/add-snippet.ts";
import { saveView } from "../../feedback/service/views/save-view.ts";
import { ATTRIBUTES, OWN_VIEW, QUALIFIED, SHARED_VIEWS, SNIPPETS } from "./desk-words.ts";
import type { Desk } from "./desk.ts";
import { WEB_FORM } from "./sample-form.ts";
import { HOTLINE_HOURS } from "./sample-hours.ts";

/** What the people of the department set up for themselves in their first weeks, as they would by hand. */
export async function settleIn(desk: Desk, address: FormAddress): Promise<void> {
  const admin = desk.work("演示管理员", { daysAgo: 390 });
  await openHotline(admin, desk);
  await saveWebForm(admin, address, { ...WEB_FORM, revision: 0 });
  for (const attribute of ATTRIBUTES) await defineCustomerAttribute(admin, attribute);
  await addKey(desk.work("演示管理员", { daysAgo: 300 }), { name: "订单系统对接", role: "manager" });
  const manager = desk.work("林静怡", { daysAgo: 240 });
  for (const snippet of SNIPPETS) await addSnippet(manager, snippet);
  for (const view of SHARED_VIEWS) await saveView(manager, { ...view, shared: true });
  await saveView(desk.work("演示管理员", { daysAgo: 60 }), { ...OWN_VIEW, shared: false });
  await saveQualified(manager, { userIds: QUALIFIED.map((name) => desk.person(name).id) });
  await goAway(desk);
}

/** The hotline works on every day of the year, the other departments by the organization's calendar. */
async function openHotline(work: Work, desk: Desk): Promise<void> {
  const { name, from, to } = HOTLINE_HOURS;
  const hours = [{ from, to }];
  const calendar = await createCalendar(work, {
    name,
    timeZone: desk.world.calendar.timeZone,
    weeklyHours: [hours, hours, hours, hours, hours, hours, hours],
    statutoryHolidays: false,
  });
  const id = desk.department("客服中心");
  const { revision } = await getDepartment(work, id);
  await updateDepartment(work, id, { calendarId: calendar.id, revision });
}

/** Somebody is away, and somebody else looks after what they have. */
async function goAway(desk: Desk): Promise<void> {
  await addAbsence(desk.work("郑海涛", { daysAgo: 3 }), {
    userId: desk.person("郑海涛").id,
    from: desk.dayIn(-1),
    until: desk.dayIn(4),
    deputyId: desk.person("曹立新").id,
  });
}
