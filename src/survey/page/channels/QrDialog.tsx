import { Button, Checkbox, Form, Segmented } from "antd";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { LinkItem } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import css from "./Channels.module.css";

interface QrDialogProps {
  readonly link: LinkItem;
  readonly name: string;
  readonly onClose: () => void;
}

const SIZES = [320, 640, 1200] as const;

/** The code of a link, to look at and to take away. */
export function QrDialog({ link, name, onClose }: QrDialogProps): ReactElement {
  const say = useChannelWords();
  const textOf = useProblemText();
  const [size, setSize] = useState<number>(640);
  const [hasCaption, setHasCaption] = useState(true);
  const [isLost, setIsLost] = useState(false);
  const address = (format: "png" | "svg", width: number): string =>
    addressOf({
      path: "/api/v1/surveys/{id}/links/{linkId}/qr",
      params: { id: link.surveyId, linkId: link.id },
      query: { format, size: width, caption: String(hasCaption) },
    });
  const take = (format: "png" | "svg"): void => {
    download(address(format, size)).catch((error: unknown) => toast(textOf(error), "bad"));
  };
  const footer = (
    <>
      <Button icon={<Icon name="download" size={16} />} onClick={() => take("svg")}>
        {say("qr.svg")}
      </Button>
      <Button type="primary" icon={<Icon name="download" size={16} />} onClick={() => take("png")}>
        {say("qr.png")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("qr.title", { name })} onClose={onClose} footer={footer}>
      <div className={css["stack"]}>
        {isLost ? (
          <p role="alert">{say("qr.lost")}</p>
        ) : (
          <img
            className={css["qr"]}
            src={address("svg", 480)}
            alt={say("qr.alt", { name })}
            onError={() => setIsLost(true)}
          />
        )}
        <Form layout="vertical" requiredMark={false}>
          <Form.Item label={say("qr.size")}>
            <Segmented
              value={size}
              onChange={setSize}
              options={SIZES.map((value) => ({ value, label: say("qr.pixels", { size: value }) }))}
            />
          </Form.Item>
          <Checkbox checked={hasCaption} onChange={(event) => setHasCaption(event.target.checked)}>
            {say("qr.caption")}
          </Checkbox>
        </Form>
        <p className="hy-third">{say("qr.note")}</p>
      </div>
    </Dialog>
  );
}
