/** Events of this module; payloads hold ids only, and are read by consumers of other modules. */
export const IDENTITY_EVENTS = {
  /** {userId} */
  userJoined: "identity.user-joined",
  /** {userId}: their open work wants a new owner. */
  userRemoved: "identity.user-removed",
  /** {userId} */
  userRestored: "identity.user-restored",
  /** {userId, roles} */
  rolesChanged: "identity.roles-changed",
  /** {departmentId} */
  departmentClosed: "identity.department-closed",
  /** {calendarId}: deadlines computed with it want computing again. */
  calendarChanged: "identity.calendar-changed",
  /** {departmentId}: it works by another calendar from now on. */
  departmentCalendarChanged: "identity.department-calendar-changed",
} as const;
