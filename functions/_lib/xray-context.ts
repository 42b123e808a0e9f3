import { AsyncLocalStorage } from "node:async_hooks";

type Values = Record<string, unknown>;
type Namespace = ReturnType<typeof newNamespace>;

/**
 * Takes the place of `cls-hooked` in the bundles, in which X-Ray's SDK keeps which subsegment is open. That package
 * hooks into every promise of the process from then on, which makes each cost ten times as much, in invocations that are
 * not sampled too; Node's own storage does it for nothing. Only what the SDK calls is here.
 */
function newNamespace() {
  const storage = new AsyncLocalStorage<Values>();
  let outermost: Values = {};
  const active = () => storage.getStore() ?? outermost;
  return {
    createContext: (): Values => ({ ...active() }),
    /** What holds where nothing has been run in: Lambda's own segment. */
    enter: (values: Values) => void (outermost = values),
    run: (work: () => void) => storage.run({ ...active() }, work),
    get: (key: string) => active()[key],
    set: (key: string, value: unknown) => (active()[key] = value),
  };
}

const namespaces = new Map<string, Namespace>();

export function createNamespace(name: string): Namespace {
  const made = newNamespace();
  namespaces.set(name, made);
  return made;
}

export function getNamespace(name: string): Namespace | undefined {
  return namespaces.get(name);
}

export function destroyNamespace(name: string): void {
  namespaces.delete(name);
}
