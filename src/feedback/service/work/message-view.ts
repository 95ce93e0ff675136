import type { MessageChannel } from "../../domain/work/message.ts";
import type { Names } from "../../store/case-people.ts";
import type { MessageRow } from "../../store/messages.ts";
import type { SendingView } from "../sms/sending-views.ts";
import type { CaseFileView } from "./file-view.ts";

/** A message as it is shown, with the files that came with it, and how its sending goes. */
export function messageView(
  row: MessageRow,
  names: Names,
  files: readonly CaseFileView[],
  sending: SendingView | null,
) {
  return {
    id: row.id,
    round: row.round,
    kind: row.kind as "to_customer" | "from_customer" | "note",
    channel: row.channel as MessageChannel,
    subject: row.subject,
    text: row.text,
    html: row.html,
    tellsResult: row.tells_result,
    authorName: row.author_name,
    authorKind: row.author_kind as "user" | "key" | "system" | "customer",
    mentions: row.mentions.map((id) => ({ id, name: names.get(id) ?? "" })),
    at: row.at,
    files: [...files],
    sending,
  };
}
