import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { ReactElement } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useNotificationWords } from "../notification-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { TemplateEditor } from "./TemplateEditor.tsx";
import { SHOWN_TEMPLATES, templatesQuery, type TemplateWording } from "./template-queries.ts";
import css from "./Templates.module.css";

type Code = (typeof SHOWN_TEMPLATES)[number];

/** The wording of the mails that are sent. */
export function TemplatesPage(): ReactElement {
  const say = useNotificationWords();
  const screen = useLanguage();
  const templates = useQuery(templatesQuery);
  const [params] = useSearchParams();
  const code = SHOWN_TEMPLATES.find((one) => one === params.get("code")) ?? "invitation";
  const language = (["zh", "en"] as const).find((one) => one === params.get("language")) ?? screen;
  const wording = templates.data?.find((one) => one.code === code && one.language === language);
  return (
    <>
      <PageHeader title={say("templates.title")} note={say("templates.note")} />
      {templates.isPending && <LoadingState />}
      {templates.isError && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data && (
        <div className={css["frame"]}>
          <TemplateList templates={templates.data} code={code} language={language} />
          {wording && (
            <TemplateEditor
              key={`${code} ${language} ${wording.updatedAt}`}
              code={code}
              wording={wording}
              address={addressOfTemplate}
            />
          )}
        </div>
      )}
    </>
  );
}

function addressOfTemplate(code: string, language: string): string {
  return `/settings/templates?${new URLSearchParams({ code, language })}`;
}

interface TemplateListProps {
  readonly templates: readonly TemplateWording[];
  readonly code: Code;
  readonly language: TemplateWording["language"];
}

function TemplateList(props: TemplateListProps): ReactElement {
  const say = useNotificationWords();
  const navigate = useNavigate();
  const { templates, code, language } = props;
  const isOwn = (one: string): boolean =>
    templates.some((template) => template.code === one && template.updatedAt !== null);
  const options = SHOWN_TEMPLATES.map((value) => ({ value, label: say(`templates.names.${value}`) }));
  return (
    <>
      <nav className={`hy-card ${css["list"]}`} aria-label={say("templates.list")}>
        {SHOWN_TEMPLATES.map((one) => (
          <Link
            key={one}
            to={addressOfTemplate(one, language)}
            aria-current={one === code ? "page" : undefined}
          >
            {say(`templates.names.${one}`)}
            {isOwn(one) && <Chip>{say("templates.own")}</Chip>}
          </Link>
        ))}
      </nav>
      <div className={css["choice"]}>
        <Select
          aria-label={say("templates.list")}
          style={{ width: "100%" }}
          value={code}
          onChange={(one) => void navigate(addressOfTemplate(one, language))}
          options={options}
        />
      </div>
    </>
  );
}
