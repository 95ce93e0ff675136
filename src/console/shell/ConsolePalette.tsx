import { useCallback, useMemo, type ReactElement } from "react";
import { useNavigate } from "react-router";
import type { searchRoute } from "../../customer/contract/search.ts";
import { request } from "../../ui/api-client.ts";
import type { Command } from "../../ui/command.ts";
import { CommandPalette } from "../../ui/CommandPalette.tsx";
import type { SearchCommands } from "../../ui/use-found-commands.ts";
import { iconOf, type NamedPage } from "../console-page.ts";
import { useConsoleWords } from "../console-words.ts";
import { pages } from "../pages.ts";
import { useSession } from "../session.ts";
import { hitAddress } from "./hit-address.ts";
import { useOwnActions } from "./use-own-actions.ts";

interface ConsolePaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** Pages, actions and whatever the server finds. */
export function ConsolePalette(props: ConsolePaletteProps): ReactElement {
  const pageCommands = usePageCommands();
  const actions = useOwnActions(props.onShortcuts);
  const search = useServerSearch();
  const commands = useMemo(() => [...pageCommands, ...actions], [pageCommands, actions]);
  return <CommandPalette open={props.open} onClose={props.onClose} commands={commands} search={search} />;
}

function usePageCommands(): readonly Command[] {
  const say = useConsoleWords();
  const navigate = useNavigate();
  const { permissions } = useSession();
  return useMemo(
    () =>
      pages
        .filter((page): page is NamedPage => page.name !== undefined && page.may(permissions))
        .map((page) => ({
          id: `page:${page.path}`,
          group: say("palette.pages"),
          title: say(`pages.${page.name}`),
          ...(page.area && page.area !== page.name ? { note: say(`areas.${page.area}`) } : {}),
          icon: iconOf(page),
          run: () => void navigate(page.path),
        })),
    [say, navigate, permissions],
  );
}

function useServerSearch(): SearchCommands {
  const say = useConsoleWords();
  const navigate = useNavigate();
  return useCallback(
    async (text, signal) => {
      const { items } = await request<typeof searchRoute>({
        method: "get",
        path: "/api/v1/search",
        query: { q: text.slice(0, 100), limit: 12 },
        signal,
      });
      return items.flatMap(({ kind, id, title, subtitle }) => {
        const address = hitAddress(pages, kind, id);
        if (address === null) return [];
        const command: Command = {
          id: `${kind}:${id}`,
          group: say("palette.customers"),
          title,
          note: subtitle,
          icon: "customers",
          run: () => void navigate(address),
        };
        return [command];
      });
    },
    [say, navigate],
  );
}
