import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { SurveyRecord } from "../survey-queries.ts";

/** What every channel needs to know. */
export interface ChannelProps {
  readonly survey: SurveyRecord;
  /** The one answered now. */
  readonly version: number;
  readonly definition: SurveyDefinition;
  /** The reader may make links, and the survey is not out of the way. */
  readonly canEdit: boolean;
}
