/** A lifecycle as one table: what each command leads from and to. */
export type TransitionTable<State extends string, Command extends string> = Readonly<
  Record<Command, { readonly from: readonly State[]; readonly to: State }>
>;

export type TransitionResult<State extends string, Command extends string> =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly state: State; readonly command: Command; readonly possible: readonly Command[] };

/** The state that `command` leads to, or the commands that are possible from here when it is not one of them. */
export function transition<State extends string, Command extends string>(
  table: TransitionTable<State, Command>,
  state: State,
  command: Command,
): TransitionResult<State, Command> {
  const { from, to } = table[command];
  if (from.includes(state)) return { ok: true, state: to };
  return { ok: false, state, command, possible: possibleCommands(table, state) };
}

/** Commands that the table allows from `state`, in the table's order. */
export function possibleCommands<State extends string, Command extends string>(
  table: TransitionTable<State, Command>,
  state: State,
): readonly Command[] {
  return (Object.keys(table) as Command[]).filter((command) => table[command].from.includes(state));
}
