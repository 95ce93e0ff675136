import { whenSignedOut } from "../ui/api-client.ts";
import { makeQueryClient } from "../ui/query-client.ts";
import { SESSION_KEY } from "./session.ts";

export const queryClient = makeQueryClient();

// A 401 anywhere empties the session; the shell then asks for a sign-in and keeps the address.
whenSignedOut(() => queryClient.setQueryData(SESSION_KEY, null));
