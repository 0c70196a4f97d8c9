// A map that forgets everything when it is full: a cheap memory of what was worked out.

export class BoundedMap<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  get(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.entries.size >= this.most) this.entries.clear();
    this.entries.set(key, value);
  }
}
