import { makeQueryClient } from "../ui/query-client.ts";
import { SESSION_KEY } from "./session.ts";

/** A 401 anywhere empties the session; the shell then asks for a sign-in and keeps the address. */
export const queryClient = makeQueryClient(() => queryClient.setQueryData(SESSION_KEY, null));
