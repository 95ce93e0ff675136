import type { IncomingMessage } from "node:http";

/** A message as a provider got it. */
export interface ReceivedSms {
  readonly provider: "aliyun" | "tencent";
  /** As it was dialled. */
  readonly number: string;
  readonly signName: string;
  readonly template: string;
  /** Of Alibaba Cloud by name, of Tencent Cloud by place from 1. */
  readonly params: Readonly<Record<string, string>>;
  /** OutId, or SessionContext. */
  readonly id: string;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly body: object;
}

/** A call as it came. */
export interface ProviderCall {
  readonly request: IncomingMessage;
  readonly body: Buffer;
}

/** How one provider reads calls and answers. */
export interface ProviderDesk {
  /** The refusal of a call that is not signed as it should be; null: it is. */
  check(call: ProviderCall): ProviderAnswer | null;
  /** The answer to a question about messages; null: the call sends one. */
  tell(call: ProviderCall, messages: readonly ReceivedSms[]): ProviderAnswer | null;
  read(call: ProviderCall): ReceivedSms;
  taken(message: ReceivedSms, place: number): ProviderAnswer;
  refused(message: ReceivedSms, code: string, said: string): ProviderAnswer;
}
