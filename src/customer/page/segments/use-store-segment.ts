import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { AFTER_SAVING } from "../../../ui/after-saving.ts";
import { ApiProblem } from "../../../ui/api-problem.ts";
import { toast } from "../../../ui/toast.ts";
import type {
  changeSegmentRoute,
  createSegmentRoute,
  readSegmentRoute,
  removeSegmentRoute,
  Segment,
} from "../../contract/segment.ts";
import type { SegmentCondition } from "../../domain/segment-condition.ts";
import { useCustomerWords } from "../customer-words.ts";

interface StoreSegment {
  readonly store: (name: string, condition: SegmentCondition) => void;
  /** Writes over what somebody else stored meanwhile. */
  readonly overwrite: (name: string, condition: SegmentCondition) => void;
  /** Goes on from what somebody else stored. */
  readonly rebase: () => void;
  readonly remove: () => Promise<void>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly nameMissing: boolean;
  /** What somebody else stored meanwhile. */
  readonly conflict: Segment | null;
}

/** Stores a segment: new when `segment` is null. */
export function useStoreSegment(segment: Segment | null): StoreSegment {
  const say = useCustomerWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [revision, setRevision] = useState(segment?.revision ?? 0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [nameMissing, setNameMissing] = useState(false);
  const [conflict, setConflict] = useState<Segment | null>(null);

  const leave = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ["segments"] });
    await navigate("/segments", { state: AFTER_SAVING });
  };
  const write = async (name: string, condition: SegmentCondition, from: number): Promise<void> => {
    setNameMissing(name.trim() === "");
    if (name.trim() === "") return;
    setBusy(true);
    setError(null);
    try {
      await send(segment, { name, conditions: { ...condition }, revision: from });
      toast(say("segments.saved"));
      await leave();
    } catch (problem) {
      setError(problem);
      const changed = problem instanceof ApiProblem && problem.code === "conflict-segment-changed";
      setConflict(changed && segment ? await read(segment.id) : null);
    } finally {
      setBusy(false);
    }
  };
  return {
    store: (name, condition) => void write(name, condition, revision),
    overwrite: (name, condition) => void write(name, condition, conflict?.revision ?? revision),
    rebase: () => {
      setRevision(conflict?.revision ?? revision);
      setConflict(null);
      setError(null);
    },
    remove: async () => {
      const params = { id: segment?.id ?? "" };
      await request<typeof removeSegmentRoute>({ method: "delete", path: "/api/v1/segments/{id}", params });
      toast(say("segments.removed"));
      await leave();
    },
    busy,
    error,
    nameMissing,
    conflict,
  };
}

interface SegmentBody {
  readonly name: string;
  readonly conditions: Record<string, unknown>;
  readonly revision: number;
}

async function send(segment: Segment | null, body: SegmentBody): Promise<void> {
  if (segment === null) {
    const { name, conditions } = body;
    await request<typeof createSegmentRoute>({
      method: "post",
      path: "/api/v1/segments",
      body: { name, conditions },
    });
    return;
  }
  const call = { method: "patch", path: "/api/v1/segments/{id}" } as const;
  await request<typeof changeSegmentRoute>({ ...call, params: { id: segment.id }, body });
}

function read(id: string): Promise<Segment> {
  return request<typeof readSegmentRoute>({ method: "get", path: "/api/v1/segments/{id}", params: { id } });
}
