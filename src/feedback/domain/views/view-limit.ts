/** Views that one person keeps, and that an organization shares. */
export const MOST_VIEWS = 50;
