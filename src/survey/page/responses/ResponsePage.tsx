import { Button } from "antd";
import { use, useState, type ReactElement } from "react";
import { useParams } from "react-router";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { AboutPanel } from "./AboutPanel.tsx";
import { AnswersPanel } from "./AnswersPanel.tsx";
import { CorrectionDialog } from "./CorrectionDialog.tsx";
import { DecisionDialog, type Verdict } from "./DecisionDialog.tsx";
import { FilesPanel } from "./FilesPanel.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { QualityPanel } from "./QualityPanel.tsx";
import {
  useCorrections,
  useDecisions,
  useResponse,
  useVersionDefinition,
  type ResponseRecord,
} from "./response-queries.ts";
import css from "./ResponsePage.module.css";
import { useResponseWords } from "./response-words.ts";
import { useDecide } from "./use-decide.ts";

/** One response: the answers as asked, where they came from, whether they count, and what was done about them. */
export function ResponsePage(): ReactElement {
  const { id = "" } = useParams();
  const response = useResponse(id);
  const say = useResponseWords();
  const zone = use(ZoneContext);
  if (response.isError) return <ErrorState error={response.error} onRetry={() => void response.refetch()} />;
  if (!response.data) return <LoadingState />;
  const { date, time } = inZone(response.data.answeredAt, zone);
  return (
    <>
      <PageHeader
        title={`${say("one.title")} ${date} ${time}`}
        note={response.data.surveyTitle}
        back={{ to: `/surveys/${response.data.surveyId}/responses`, label: say("one.back") }}
        actions={<DecisionButtons response={response.data} />}
      />
      <Loaded response={response.data} />
    </>
  );
}

function Loaded({ response }: { readonly response: ResponseRecord }): ReactElement {
  const say = useResponseWords();
  const mayJudge = useMay("mayJudgeResponses");
  const version = useVersionDefinition(response.surveyId, response.version);
  const corrections = useCorrections(response.id);
  const decisions = useDecisions(response.id);
  const [correcting, setCorrecting] = useState(false);
  const failed = [version, corrections, decisions].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!version.data || !corrections.data || !decisions.data) return <LoadingState />;
  const { items } = corrections.data;
  return (
    <div className={css["columns"]}>
      <Panel
        title={say("one.answers")}
        actions={mayJudge && <Button onClick={() => setCorrecting(true)}>{say("correction.action")}</Button>}
      >
        <AnswersPanel response={response} definition={version.data} corrections={items} />
      </Panel>
      <div className={css["side"]}>
        <Panel title={say("one.quality")}>
          <QualityPanel response={response} />
        </Panel>
        <FilesPanel response={response} definition={version.data} />
        <Panel title={say("one.about")}>
          <AboutPanel response={response} />
        </Panel>
        <Panel title={say("one.history")}>
          <HistoryPanel definition={version.data} corrections={items} decisions={decisions.data.items} />
        </Panel>
      </div>
      <CorrectionDialog
        open={correcting}
        response={response}
        definition={version.data}
        onClose={() => setCorrecting(false)}
      />
    </div>
  );
}

/** Puts the response into the figures or leaves it out: the other way than it is now first. */
function DecisionButtons({ response }: { readonly response: ResponseRecord }): ReactElement | null {
  const say = useResponseWords();
  const mayJudge = useMay("mayJudgeResponses");
  const decide = useDecide();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  if (!mayJudge || !response.checked) return null;
  const isDecided = response.decision !== null;
  return (
    <>
      {(!response.counted || (!isDecided && response.flags.length > 0)) && (
        <Button onClick={() => setVerdict("included")}>{say("decision.include")}</Button>
      )}
      {(response.counted || !isDecided) && (
        <Button danger onClick={() => setVerdict("excluded")}>
          {say("decision.exclude")}
        </Button>
      )}
      <DecisionDialog
        verdict={verdict}
        count={1}
        onClose={() => setVerdict(null)}
        onDecide={async (wanted, reason) => {
          await decide(response.id, wanted, reason);
          setVerdict(null);
          toast(say(wanted === "included" ? "decision.included" : "decision.excluded"));
        }}
      />
    </>
  );
}
