import { Failure } from "../../../kit/failure.ts";
import { isDrawn } from "../../domain/work/file-kind.ts";
import { openCardFile } from "../../service/task-card/open-card-file.ts";
import { fileAnswer } from "../case-file-routes.ts";
import { cardSession, findPage, type CardVisit } from "./card-visit.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** A piece of evidence, by the link of the check that lists it; pictures are shown in place. */
export async function sendCardFile(visit: CardVisit, fileId: string): Promise<Response> {
  const found = await findPage(visit);
  if (found.page === null) return found.answer;
  try {
    if (!UUID.test(fileId)) throw new Failure("not-found", { record: "feedback-file" });
    const { cardId } = found.name;
    const file = await openCardFile(cardSession(visit, found.name), visit.context.files, { cardId, fileId });
    return fileAnswer(file, isDrawn(file.mediaType));
  } catch (error) {
    if (error instanceof Failure && (error.code === "not-found" || error.code === "file-gone"))
      return unknownFile(visit);
    throw error;
  }
}

function unknownFile({ language }: CardVisit): Response {
  const text = language === "en" ? "This file is not there." : "没有找到这个文件。";
  return new Response(text, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
