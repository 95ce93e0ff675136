/** How a field looks and reads while what stands in it cannot be taken over. */
export function faultyLook(isFaulty: boolean): { readonly status?: "error"; readonly "aria-invalid"?: true } {
  return isFaulty ? { status: "error", "aria-invalid": true } : {};
}
