import { en as enCustomer } from "../customer/words/en.ts";
import { zh as zhCustomer } from "../customer/words/zh.ts";
import { serviceEn as enFeedback } from "../feedback/words/service-en.ts";
import { serviceZh as zhFeedback } from "../feedback/words/service-zh.ts";
import { en as enIdentity } from "../identity/words/en.ts";
import { zh as zhIdentity } from "../identity/words/zh.ts";
import { en as enNotification } from "../notification/words/en.ts";
import { zh as zhNotification } from "../notification/words/zh.ts";
import { en as enOutreach } from "../outreach/words/en.ts";
import { zh as zhOutreach } from "../outreach/words/zh.ts";
import { en as enPlatform } from "../platform/words/en.ts";
import { zh as zhPlatform } from "../platform/words/zh.ts";
import { serviceEn as enSurvey } from "../survey/words/service-en.ts";
import { serviceZh as zhSurvey } from "../survey/words/service-zh.ts";
import { en } from "./words/en.ts";
import { zh } from "./words/zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** The sentence of every Failure by its code. */
export type Sentences = Readonly<Record<string, (details: Details) => string>>;

const ALL: Readonly<Record<"zh" | "en", Sentences>> = {
  zh: {
    ...zhPlatform,
    ...zhIdentity,
    ...zhNotification,
    ...zhCustomer,
    ...zhSurvey,
    ...zhOutreach,
    ...zhFeedback,
    ...zh.failure,
  },
  en: {
    ...enPlatform,
    ...enIdentity,
    ...enNotification,
    ...enCustomer,
    ...enSurvey,
    ...enOutreach,
    ...enFeedback,
    ...en.failure,
  },
};

/** All modules' sentences in one language. */
export function sentences(language: "zh" | "en"): Sentences {
  return ALL[language];
}
