/** Where the sign-in library finds its records: our tables of schema `system`, our names of columns. */
const TIMES = { createdAt: "created_at", updatedAt: "updated_at" };

export const USER_TABLE = {
  modelName: "auth_user",
  fields: { emailVerified: "email_verified", ...TIMES },
};

export const SESSION_TABLE = {
  modelName: "auth_session",
  fields: {
    userId: "user_id",
    expiresAt: "expires_at",
    ipAddress: "ip_address",
    userAgent: "user_agent",
    ...TIMES,
  },
  additionalFields: { orgId: { type: "number", required: false, input: false, fieldName: "org_id" } },
} as const;

export const ACCOUNT_TABLE = {
  modelName: "auth_account",
  fields: {
    userId: "user_id",
    accountId: "account_id",
    providerId: "provider_id",
    accessToken: "access_token",
    refreshToken: "refresh_token",
    accessTokenExpiresAt: "access_token_expires_at",
    refreshTokenExpiresAt: "refresh_token_expires_at",
    idToken: "id_token",
    ...TIMES,
  },
};

export const VERIFICATION_TABLE = {
  modelName: "auth_verification",
  fields: { expiresAt: "expires_at", ...TIMES },
};
