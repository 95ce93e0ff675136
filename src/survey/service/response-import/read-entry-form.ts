import { customerNameFor } from "../../../customer/domain/customer-label.ts";
import { maySeeCustomers } from "../../../customer/domain/permissions.ts";
import { readCustomer } from "../../../customer/service/read-customer.ts";
import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEnterResponses } from "../../domain/permissions.ts";
import { customerFacts } from "../answering/customer-facts.ts";
import { requireSurvey, requireVersion } from "../require-survey.ts";

/**
 * What the screen of entry works with: the version answered now, and what its conditions may ask about the customer.
 * @throws Failure `not-found` (survey, customer), `conflict-survey-not-published`
 */
export async function readEntryForm(work: Work, surveyId: string, customerId: string | undefined) {
  demand(mayEnterResponses(work.actor));
  const survey = await requireSurvey(work, surveyId);
  if (survey.status !== "published" || survey.version === null)
    throw new Failure("conflict-survey-not-published");
  const version = await requireVersion(work, surveyId, survey.version);
  return {
    surveyId,
    version: version.number,
    definition: version.definition as Record<string, unknown>,
    customer: customerId === undefined ? null : await presentCustomer(work, customerId),
  };
}

async function presentCustomer(work: Work, id: string) {
  demand(maySeeCustomers(work.actor));
  const customer = await readCustomer(work, id);
  const masked = !maySeeContactData(work.actor);
  const name = customerNameFor(customer, masked);
  const facts = Object.entries(await customerFacts(work, id)).map(
    ([field, value]) =>
      [field, field === "name" ? name : typeof value === "object" ? [...value] : value] as const,
  );
  return { id: customer.id, name, facts: Object.fromEntries(facts) };
}
