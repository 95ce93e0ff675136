/** A choice that this browser remembers; without storage (private windows) it lasts as long as the page. */
export interface StoredChoice<T extends string> {
  read(): T;
  write(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** @param allowed values; the first is the default and stands for anything unreadable */
export function storedChoice<T extends string>(key: string, allowed: readonly [T, ...T[]]): StoredChoice<T> {
  const listeners = new Set<() => void>();
  let current = allowed.find((value) => value === readStorage(key)) ?? allowed[0];
  return {
    read: () => current,
    write(value) {
      current = value;
      writeStorage(key, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStorage(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A full or forbidden storage costs only the memory of the choice.
  }
}
