import { lazy, Suspense, type ReactElement } from "react";

const ImportSurveyDialog = lazy(async () => ({
  default: (await import("../import-definition/ImportSurveyDialog.tsx")).ImportSurveyDialog,
}));

interface LazyImportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The import dialog, fetched when it is first opened. */
export function LazyImportDialog({ open, onClose }: LazyImportDialogProps): ReactElement | null {
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ImportSurveyDialog open={open} onClose={onClose} />
    </Suspense>
  );
}
