import { QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import { Suspense, use, type ReactElement, type ReactNode } from "react";
import { RouterProvider } from "react-router/dom";
import { useMode } from "../ui/appearance.ts";
import { useLanguage } from "../ui/i18n.ts";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { LoadingRing } from "../ui/LoadingState.tsx";
import { antTheme } from "../ui/theme.ts";
import { CustomerSlotsContext } from "../customer/page/customer-slots.ts";
import { antLocale } from "./ant-locale.ts";
import { CrashBoundary } from "./CrashBoundary.tsx";
import { CUSTOMER_SLOTS } from "./customer-slots.ts";
import { PagesContext } from "./pages-context.ts";
import { pages } from "./pages.ts";
import { queryClient } from "./query.ts";
import { router } from "./router.tsx";

/** Everything around the pages: look, language, data, addresses. */
export function App(): ReactElement {
  return (
    <CrashBoundary>
      <Suspense fallback={<LoadingRing />}>
        <Look>
          <QueryClientProvider client={queryClient}>
            <PagesContext value={pages}>
              <CustomerSlotsContext value={CUSTOMER_SLOTS}>
                <RouterProvider router={router} />
              </CustomerSlotsContext>
            </PagesContext>
            <LiveRegion />
          </QueryClientProvider>
        </Look>
      </Suspense>
    </CrashBoundary>
  );
}

function Look(props: { readonly children: ReactNode }): ReactElement {
  const mode = useMode();
  const locale = use(antLocale(useLanguage()));
  return (
    <ConfigProvider
      theme={antTheme(mode)}
      locale={locale}
      // Two-character Chinese buttons are not spread; refused fields are marked by their words.
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: "optional" }}
      wave={{ disabled: true }}
    >
      {props.children}
    </ConfigProvider>
  );
}
