import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { LoadingRing } from "../ui/LoadingState.tsx";
import { EntryFrame } from "./entry/EntryFrame.tsx";
import { SignInPage } from "./entry/SignInPage.tsx";
import { pages } from "./pages.ts";
import { RouteCrash } from "./RouteCrash.tsx";

const entry: RouteObject[] = [
  { path: "/sign-in", Component: SignInPage },
  { path: "/sign-in/forgotten", lazy: async () => part(await import("./entry/ForgottenPasswordPage.tsx")) },
  { path: "/password-reset/:token", lazy: async () => part(await import("./entry/ResetPasswordPage.tsx")) },
  { path: "/invitation/:token", lazy: async () => part(await import("./entry/InvitationPage.tsx")) },
];

/** All addresses of the console: those for anybody, then those within the shell. */
export const router = createBrowserRouter([
  {
    errorElement: <RouteCrash />,
    HydrateFallback: LoadingRing,
    children: [
      { Component: EntryFrame, children: entry },
      { path: "/setup/*", lazy: async () => part(await import("./setup/SetupPage.tsx")) },
      {
        lazy: async () => part(await import("./shell/Shell.tsx")),
        children: [
          ...pages.map(({ path, may, load }) => ({
            path,
            lazy: async () => {
              const [{ guarded }, Page] = await Promise.all([import("./shell/guarded.tsx"), load()]);
              return { Component: guarded(Page, may) };
            },
          })),
          { path: "/home", element: <Navigate to="/" replace /> },
          { path: "*", lazy: async () => part(await import("./shell/NotFoundPage.tsx")) },
        ],
      },
    ],
  },
]);

/** The one component that a file of a screen exports. */
function part<T>(module: Readonly<Record<string, T>>): { Component: T } {
  const [Component] = Object.values(module);
  if (Component === undefined) throw new Error("The file of a screen exports nothing.");
  return { Component };
}
