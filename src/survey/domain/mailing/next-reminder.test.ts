import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { compileCalendar } from "../../../identity/domain/calendar/compile-calendar.ts";
import { officeCalendar } from "../../../identity/domain/calendar/calendar-settings.ts";
import { dayNumberOf } from "../../../kit/working-time/working-calendar.ts";
import type { Reminder } from "./mailing.ts";
import { nextReminder, type InvitedRecipient } from "./next-reminder.ts";
import { linkEnd, type ReminderClock } from "./reminder-times.ts";

const ZONE = "Asia/Shanghai";
const CLOCK: ReminderClock = {
  calendar: compileCalendar(officeCalendar("标准工作日历", ZONE)),
  timeZone: ZONE,
};
const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
const at = (text: string): string => Temporal.ZonedDateTime.from(`${text}[${ZONE}]`).toInstant().toString();

function invited(when: string, validDays = 14): InvitedRecipient {
  const { expiresAt } = linkEnd(ZONE, when, validDays);
  return { invitedAt: when, lastMailAt: when, reminded: 0, linkExpiresAt: expiresAt };
}

test("a reminder that falls on a holiday comes on the next working day at its hour", () => {
  const recipient = invited(at("2026-09-29T16:20"));
  const step = nextReminder(recipient, [{ afterDays: 3, hour: 10 }], CLOCK, recipient.invitedAt);
  assert.equal(step.step, "wait");
  assert.equal(step.step === "wait" && local(step.until).toPlainDateTime().toString(), "2026-10-08T10:00:00");
});

test("what a server that was away missed is said once, and not at night", () => {
  const recipient = invited(at("2026-03-02T09:00"));
  const reminders = [
    { afterDays: 2, hour: 10 },
    { afterDays: 4, hour: 10 },
  ];
  const friday = nextReminder(recipient, reminders, CLOCK, at("2026-03-06T15:30"));
  assert.deepEqual(friday, { step: "send", number: 2 });
  const late = nextReminder(recipient, reminders, CLOCK, at("2026-03-06T22:30"));
  assert.deepEqual(late, { step: "wait", number: 2, until: "2026-03-09T02:00:00.000Z" });
});

test("nobody is reminded of a link that has run out", () => {
  const recipient = invited(at("2026-09-30T09:00"), 4);
  assert.deepEqual(nextReminder(recipient, [{ afterDays: 3, hour: 10 }], CLOCK, recipient.invitedAt), {
    step: "done",
  });
});

const remindersArbitrary = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 0, maxLength: 3 })
  .chain((days) =>
    fc.tuple(
      ...days
        .toSorted((a, b) => a - b)
        .map((afterDays) => fc.integer({ min: 8, max: 20 }).map((hour): Reminder => ({ afterDays, hour }))),
    ),
  );
const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) })
  .map((ms) => new Date(ms).toISOString());

test("whenever the job looks, mails keep to working days, daytime, one a day, their order and the link's life", () => {
  fc.assert(
    fc.property(
      moment,
      remindersArbitrary,
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 12 }),
      (start, reminders, validDays, delays) => {
        let recipient = invited(start, validDays);
        let now = start;
        const sent: { readonly number: number; readonly at: string }[] = [];
        for (let look = 0; look < 40; look++) {
          const step = nextReminder(recipient, reminders, CLOCK, now);
          if (step.step === "done") break;
          if (step.step === "send") {
            sent.push({ number: step.number, at: now });
            recipient = { ...recipient, reminded: step.number, lastMailAt: now };
            continue;
          }
          assert.ok(step.until > now, "waits for what is to come");
          // The job comes when asked, or hours later after an outage.
          const hours = delays[look] ?? 0;
          now = Temporal.Instant.from(step.until).add({ hours }).toString({ fractionalSecondDigits: 3 });
        }
        assert.ok(sent.length <= reminders.length);
        assert.equal(nextReminder(recipient, reminders, CLOCK, now).step, "done");
        const days = [start, ...sent.map((mail) => mail.at)].map((each) =>
          local(each).toPlainDate().toString(),
        );
        assert.equal(new Set(days).size, days.length, "one mail a day");
        for (const [i, mail] of sent.entries()) {
          const { hour } = local(mail.at);
          const reminder = reminders[mail.number - 1];
          assert.ok(reminder && hour >= reminder.hour && hour < 21, `at ${hour}`);
          assert.equal(CLOCK.calendar.day(dayNumberOf(local(mail.at).toPlainDate())).kind, "work");
          assert.ok(mail.number > (sent[i - 1]?.number ?? 0));
          assert.ok(mail.at < recipient.linkExpiresAt);
          const passed = local(start).toPlainDate().until(local(mail.at).toPlainDate()).days;
          assert.ok(passed >= reminder.afterDays);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("with a job that comes in time every reminder goes out that falls within the link's life", () => {
  fc.assert(
    fc.property(moment, remindersArbitrary, (start, reminders) => {
      let recipient = invited(start, 90);
      let now = start;
      const sent: number[] = [];
      for (let step = nextReminder(recipient, reminders, CLOCK, now); step.step !== "done";) {
        if (step.step === "wait") now = step.until;
        else {
          sent.push(step.number);
          recipient = { ...recipient, reminded: step.number, lastMailAt: now };
        }
        step = nextReminder(recipient, reminders, CLOCK, now);
      }
      assert.equal(sent.at(-1) ?? 0, reminders.length, "the last one is never lost");
    }),
    { numRuns: 200 },
  );
});
