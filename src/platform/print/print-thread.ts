import { parentPort, workerData } from "node:worker_threads";
import { setPdf, type PrintOrder } from "./set-pdf.ts";

// One document a thread: fonts and pages go with it.
parentPort?.postMessage(setPdf(workerData as PrintOrder));
