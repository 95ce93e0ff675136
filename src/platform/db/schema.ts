// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type * as customer from "./schema/customer.ts";
import type * as identity from "./schema/identity.ts";
import type * as notification from "./schema/notification.ts";
import type * as platform from "./schema/platform.ts";
import type * as survey from "./schema/survey.ts";
import type * as system from "./schema/system.ts";

/** Every table by its name, for Kysely. */
export interface Schema {
  customer_attribute: customer.CustomerAttribute;
  customer_consent: customer.CustomerConsent;
  customer_contact: customer.CustomerContact;
  customer_contact_point: customer.CustomerContactPoint;
  customer_customer: customer.CustomerCustomer;
  customer_distinct_pair: customer.CustomerDistinctPair;
  customer_do_not_contact: customer.CustomerDoNotContact;
  customer_import: customer.CustomerImport;
  customer_import_change: customer.CustomerImportChange;
  customer_merge: customer.CustomerMerge;
  customer_segment: customer.CustomerSegment;
  customer_service_record: customer.CustomerServiceRecord;
  identity_api_key: identity.IdentityApiKey;
  identity_audit_entry: identity.IdentityAuditEntry;
  identity_calendar: identity.IdentityCalendar;
  identity_calendar_override: identity.IdentityCalendarOverride;
  identity_department: identity.IdentityDepartment;
  identity_invitation: identity.IdentityInvitation;
  identity_user: identity.IdentityUser;
  notification_delivery: notification.NotificationDelivery;
  notification_notice: notification.NotificationNotice;
  notification_template: notification.NotificationTemplate;
  platform_consumed_event: platform.PlatformConsumedEvent;
  platform_dead_letter: platform.PlatformDeadLetter;
  platform_file: platform.PlatformFile;
  survey_link: survey.SurveyLink;
  survey_link_use: survey.SurveyLinkUse;
  survey_quota_count: survey.SurveyQuotaCount;
  survey_response: survey.SurveyResponse;
  survey_response_check: survey.SurveyResponseCheck;
  survey_survey: survey.SurveySurvey;
  survey_verbatim: survey.SurveyVerbatim;
  survey_version: survey.SurveyVersion;
  "system.api_key_directory": system.SystemApiKeyDirectory;
  "system.auth_account": system.SystemAuthAccount;
  "system.auth_session": system.SystemAuthSession;
  "system.auth_user": system.SystemAuthUser;
  "system.auth_verification": system.SystemAuthVerification;
  "system.idempotency_key": system.SystemIdempotencyKey;
  "system.invitation_directory": system.SystemInvitationDirectory;
  "system.job_request": system.SystemJobRequest;
  "system.login_directory": system.SystemLoginDirectory;
  "system.organization": system.SystemOrganization;
  "system.outbox": system.SystemOutbox;
  "system.rate_limit": system.SystemRateLimit;
  "system.setting": system.SystemSetting;
}
