import type { ReactElement } from "react";
import { useParams } from "react-router";
import { useQuery } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { readSegmentRoute } from "../../contract/segment.ts";
import { SegmentEditor } from "./SegmentEditor.tsx";

/** One segment, to look at and to change. */
export function SegmentPage(): ReactElement {
  const { id = "" } = useParams();
  const segment = useQuery({
    queryKey: ["segments", id],
    queryFn: ({ signal }) =>
      request<typeof readSegmentRoute>({
        method: "get",
        path: "/api/v1/segments/{id}",
        params: { id },
        signal,
      }),
  });
  if (segment.data) return <SegmentEditor key={segment.data.id} segment={segment.data} />;
  if (segment.isError) return <ErrorState error={segment.error} onRetry={() => void segment.refetch()} />;
  return <LoadingState />;
}
