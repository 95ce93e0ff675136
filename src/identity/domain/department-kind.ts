/**
 * What a department is: a part of the organization, an outlet (网点, 门店), or a service provider (服务商), another
 * company that serves customers in its name. Figures are told by outlet and provider too.
 */
export const DEPARTMENT_KINDS = ["department", "outlet", "provider"] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];
