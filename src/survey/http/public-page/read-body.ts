import { Failure } from "../../../kit/failure.ts";
import { readForm as readAnyForm } from "../../../platform/html/read-form.ts";

/** The body as a form of at most `most` bytes, a megabyte unless told. @throws Failure `too-large-body` | `survey-answers-unreadable` */
export async function readForm(request: Request, most?: number): Promise<FormData> {
  const form = await readAnyForm(request, most);
  if (form === null) throw new Failure("survey-answers-unreadable");
  return form;
}
