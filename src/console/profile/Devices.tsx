import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { Device, listDevices, revokeDevice } from "../../identity/contract/device.ts";
import { request } from "../../ui/api-client.ts";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { InstantText } from "../../ui/DateText.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { toast } from "../../ui/toast.ts";
import { useConsoleWords } from "../console-words.ts";
import { deviceName } from "./device-name.ts";
import css from "./Devices.module.css";

/** Where one is signed in. */
export function Devices(): ReactElement {
  const devices = useQuery({
    queryKey: ["devices"],
    queryFn: ({ signal }) =>
      request<typeof listDevices>({ method: "get", path: "/api/v1/session/devices", signal }),
  });
  if (devices.isPending) return <LoadingState />;
  if (devices.isError) return <ErrorState error={devices.error} onRetry={() => void devices.refetch()} />;
  return (
    <ul className={css["list"]}>
      {devices.data.items.map((device) => (
        <DeviceLine key={device.id} device={device} />
      ))}
    </ul>
  );
}

function DeviceLine(props: { readonly device: Device }): ReactElement {
  const say = useConsoleWords();
  const client = useQueryClient();
  const { device } = props;
  const known = deviceName(device.userAgent);
  const name = known ? say("profile.on", { ...known }) : say("profile.unknownDevice");
  const revoke = async (): Promise<void> => {
    await request<typeof revokeDevice>({
      method: "delete",
      path: "/api/v1/session/devices/{id}",
      params: { id: device.id },
    });
    toast(say("profile.revoked"));
    await client.invalidateQueries({ queryKey: ["devices"] });
  };
  return (
    <li>
      <Icon name="screen" size={20} />
      <div>
        <span title={device.userAgent ?? undefined}>{name}</span>
        {device.current && <span className={css["current"]}>{say("profile.thisDevice")}</span>}
        <p className="hy-third">
          {say("profile.lastSeen")} <InstantText instant={device.lastSeenAt} />
          {device.address && ` · ${device.address}`}
        </p>
      </div>
      {!device.current && (
        <ConfirmButton
          label={say("profile.revoke")}
          question={say("profile.revokeQuestion")}
          danger
          onConfirm={revoke}
        >
          {say("profile.revokeText", { device: name })}
        </ConfirmButton>
      )}
    </li>
  );
}
