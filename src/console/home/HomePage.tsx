import { Suspense, type ReactElement } from "react";
import { FeedbackHome } from "../../feedback/page/home/FeedbackHome.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { useMay } from "../../ui/reader.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { useConsoleWords } from "../console-words.ts";
import { useSession } from "../session.ts";
import css from "./Home.module.css";
import { LaterCard } from "./LaterCard.tsx";
import { NowCard } from "./NowCard.tsx";
import { SetUpGuide } from "./SetUpGuide.tsx";
import { SetUpRest } from "./SetUpRest.tsx";
import { useSetUpProgress } from "./use-set-up-progress.ts";

/** Where work begins: what is to be done now by this reader. */
export function HomePage(): ReactElement {
  const say = useConsoleWords();
  const { user, organization } = useSession();
  const administers = useMay("mayAdminister");
  const roles = user.roles.map((role) => say(`roles.${role}`)).join(" · ");
  return (
    <>
      <PageHeader title={say("home.hello", { name: user.name })} note={`${organization.name} · ${roles}`} />
      {administers ? <AdministratorHome roles={user.roles} /> : <Columns roles={user.roles} />}
    </>
  );
}

/** While most is still to be set up, that comes first; the last step of it waits at the side. */
function AdministratorHome({ roles }: { readonly roles: readonly string[] }): ReactElement {
  const { tasks, pending } = useSetUpProgress();
  const left = tasks.filter(({ done }) => !done);
  if (pending || left.length > 1) return <Columns roles={roles} before={<SetUpGuide />} />;
  return <Columns roles={roles} beside={left[0] && <SetUpRest task={left[0]} />} />;
}

interface ColumnsProps {
  readonly roles: readonly string[];
  readonly before?: ReactElement | undefined;
  readonly beside?: ReactElement | undefined;
}

function Columns({ roles, before, beside }: ColumnsProps): ReactElement {
  return (
    <div className={css["columns"]}>
      <div className={css["main"]}>
        {before}
        {/* The title stays while the words of this part are fetched. */}
        <Suspense fallback={<LoadingState />}>
          <FeedbackHome roles={roles} />
        </Suspense>
      </div>
      <div className={css["side"]}>
        {beside}
        <NowCard />
        <LaterCard />
      </div>
    </div>
  );
}
