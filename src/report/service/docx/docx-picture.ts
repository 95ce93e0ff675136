import { ImageRun } from "docx";
import { PICTURE_ROOM } from "./docx-look.ts";
import { xmlLine } from "../xml-text.ts";

/** A drawn picture; of width and height (pixels of the PNG) only the ratio counts. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** What a screen reader says; `serial` numbers the drawing uniquely in the document. */
export interface PictureWords {
  readonly serial: number;
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** The picture in the line, as large as `room` allows (pixels of 1/96 inch). */
export function pictureRun(picture: Picture, words: PictureWords, room: Room = PICTURE_ROOM): ImageRun {
  return new ImageRun({
    type: "png",
    data: picture.png,
    transformation: fittedSize(picture, room),
    altText: {
      id: String(words.serial),
      name: xmlLine(words.name),
      title: xmlLine(words.title),
      description: xmlLine(words.description),
    },
  });
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** As wide as the room, unless that makes it too high; the ratio is kept. */
export function fittedSize({ width, height }: Room, room: Room = PICTURE_ROOM): Room {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
