/** Name of the setting of the installation that holds the hash of the set-up token. */
export const SETUP_TOKEN_SETTING = "setup-token";
