import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE_SURVEY } from "../../../test/survey.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { KeptDraft } from "./kept-draft.ts";
import { SurveyDraft, type StoredSurvey } from "./survey-draft.ts";

const titled = (zh: string): SurveyDefinition => ({ ...SERVICE_SURVEY, title: { zh } });
const UNREACHED = { status: 0, code: "unreachable" };

/** A server, a browser's store and a clock that runs only when told. */
function world(
  stored: StoredSurvey = { definition: SERVICE_SURVEY, revision: 1 },
  kept: KeptDraft | null = null,
) {
  const state = {
    server: stored,
    kept,
    now: 0,
    timers: [] as { at: number; run: () => void }[],
    faults: [] as unknown[],
    /** The server takes the next one, but its answer is lost. */
    loseAnswer: false,
    saves: [] as string[],
    answered: new Map<string, StoredSurvey>(),
  };
  const save = async (draft: StoredSurvey, key: string): Promise<StoredSurvey> => {
    state.saves.push(draft.definition.title.zh);
    const fault = state.faults.shift();
    if (fault !== undefined) throw fault;
    const before = state.answered.get(key);
    if (before) return before;
    if (draft.revision !== state.server.revision) throw { status: 409, code: "conflict-survey-changed" };
    // As a database gives it back: other objects, properties in another order.
    const { title, ...rest } = structuredClone(draft.definition);
    state.server = { definition: { ...rest, title }, revision: draft.revision + 1 };
    state.answered.set(key, state.server);
    if (!state.loseAnswer) return state.server;
    state.loseAnswer = false;
    throw UNREACHED;
  };
  let keys = 0;
  const draft = new SurveyDraft<StoredSurvey>(stored, {
    save,
    read: async () => state.server,
    onSaved: () => undefined,
    store: {
      read: () => state.kept,
      write: (kept) => void (state.kept = kept),
      forget: () => void (state.kept = null),
    },
    now: () => state.now,
    later: (milliseconds, run) => {
      const timer = { at: state.now + milliseconds, run };
      state.timers.push(timer);
      return () => void (state.timers = state.timers.filter((one) => one !== timer));
    },
    newKey: () => `key ${keys++}`,
  });
  const pass = async (milliseconds: number): Promise<void> => {
    state.now += milliseconds;
    const due = state.timers.filter(({ at }) => at <= state.now);
    state.timers = state.timers.filter(({ at }) => at > state.now);
    for (const { run } of due) run();
    await new Promise((done) => setImmediate(done));
  };
  return { state, draft, pass };
}

test("a change is saved by itself once typing pauses, and only the last words are sent", async () => {
  const { state, draft, pass } = world();
  draft.change(titled("安装"), "title");
  await pass(400);
  draft.change(titled("安装服务"), "title");
  await pass(500);
  assert.deepEqual([state.saves, draft.view().state], [[], "waiting"]);
  assert.equal(state.kept?.definition.title.zh, "安装服务");
  await pass(300);
  assert.deepEqual([state.saves, draft.view().state], [["安装服务"], "saved"]);
  assert.equal(state.kept, null);
  draft.undo();
  assert.equal(draft.view().definition, SERVICE_SURVEY);
  assert.equal(draft.view().canRedo, true);
  await pass(800);
  assert.equal(state.server.definition.title.zh, SERVICE_SURVEY.title.zh);
});

test("going back to what is saved leaves nothing to save", async () => {
  const { state, draft, pass } = world();
  draft.change(titled("一"));
  draft.undo();
  assert.equal(draft.view().state, "saved");
  await pass(2_000);
  assert.deepEqual([state.saves, state.kept], [[], null]);
});

test("without a network the work is kept on the device and sent again until it arrives", async () => {
  const { state, draft, pass } = world();
  state.faults = [UNREACHED, { status: 503, code: "unavailable" }];
  draft.change(titled("改后"));
  await pass(800);
  assert.deepEqual([draft.view().state, draft.view().problem], ["offline", UNREACHED]);
  await pass(5_000);
  assert.equal(draft.view().state, "offline");
  assert.equal(state.kept?.definition.title.zh, "改后");
  await pass(5_000);
  assert.deepEqual([draft.view().state, state.server.revision, state.kept], ["saved", 2, null]);
});

test("an own save whose answer was lost is no conflict", async () => {
  const { state, draft, pass } = world();
  state.loseAnswer = true;
  draft.change(titled("甲"));
  await pass(800);
  assert.equal(draft.view().state, "offline");
  await pass(5_000);
  assert.deepEqual([draft.view().state, state.server.revision], ["saved", 2]);
  state.loseAnswer = true;
  draft.change(titled("乙"));
  await pass(800);
  draft.change(titled("丙"));
  await pass(800);
  await pass(800);
  assert.deepEqual([draft.view().state, state.server.definition.title.zh], ["saved", "丙"]);
});

test("what a colleague saved meanwhile is not overwritten until somebody says so", async () => {
  const { state, draft, pass } = world();
  state.server = { definition: titled("同事的"), revision: 2 };
  draft.change(titled("我的"));
  await pass(800);
  assert.deepEqual([draft.view().state, draft.view().theirs?.revision], ["conflict", 2]);
  draft.change(titled("我的，接着写"));
  await pass(9_000);
  assert.equal(state.server.definition.title.zh, "同事的");
  assert.equal(await draft.flush(), false);
  draft.keepMine();
  await pass(0);
  assert.deepEqual([draft.view().state, state.server.definition.title.zh], ["saved", "我的，接着写"]);
});

test("who takes the colleague's version has the own one a step back", async () => {
  const { state, draft, pass } = world();
  state.server = { definition: titled("同事的"), revision: 2 };
  draft.change(titled("我的"));
  await pass(800);
  draft.takeTheirs();
  assert.deepEqual([draft.view().state, draft.view().definition.title.zh], ["saved", "同事的"]);
  await pass(5_000);
  assert.deepEqual([state.saves, state.kept], [["我的"], null]);
  draft.undo();
  assert.equal(draft.view().definition.title.zh, "我的");
});

test("a colleague's save shows here at once when nothing is unsaved, and never over unsaved work", () => {
  const { draft } = world();
  assert.equal(draft.follow({ definition: titled("同事的"), revision: 2 }), true);
  assert.equal(draft.view().definition.title.zh, "同事的");
  assert.equal(draft.follow({ definition: titled("同事的"), revision: 2 }), false);
  draft.change(titled("我的"));
  assert.equal(draft.follow({ definition: titled("再改"), revision: 3 }), false);
  assert.equal(draft.view().definition.title.zh, "我的");
});

test("a refusal is told and not tried again before something changes", async () => {
  const { state, draft, pass } = world();
  const refusal = { status: 400, code: "survey-definition-faulty" };
  state.faults = [refusal];
  draft.change(titled("坏"));
  await pass(800);
  assert.deepEqual([draft.view().state, draft.view().problem], ["refused", refusal]);
  await pass(60_000);
  assert.equal(state.saves.length, 1);
  draft.change(titled("好"));
  await pass(800);
  assert.equal(draft.view().state, "saved");
});

test("work that a closed window left behind is offered again, and asks before it covers a later save", async () => {
  const later = { definition: titled("后来的"), revision: 4 };
  assert.equal(world(later, { ...later, at: 5 }).draft.view().kept, null);
  const { draft, state, pass } = world(later, { definition: titled("没存上"), revision: 3, at: 5 });
  assert.equal(draft.view().kept?.definition.title.zh, "没存上");
  draft.restoreKept();
  assert.deepEqual([draft.view().kept, draft.view().definition.title.zh], [null, "没存上"]);
  await pass(800);
  assert.deepEqual([draft.view().state, state.server.definition.title.zh], ["conflict", "后来的"]);
  draft.keepMine();
  assert.equal(await draft.flush(), true);
  assert.deepEqual([state.server.definition.title.zh, state.kept], ["没存上", null]);
});

test("work left behind that nobody wants is forgotten", () => {
  const left = { definition: titled("没存上"), revision: 1, at: 5 };
  const { draft, state } = world(undefined, left);
  draft.dropKept();
  assert.deepEqual([draft.view().kept, state.kept, draft.view().canUndo], [null, null, false]);
});

test("leaving waits for the save under way and for the words typed since", async () => {
  const { draft, state } = world();
  draft.change(titled("一"));
  const first = draft.flush();
  draft.change(titled("二"));
  assert.equal(await draft.flush(), true);
  await first;
  assert.deepEqual([state.saves, state.server.definition.title.zh], [["一", "二"], "二"]);
});
