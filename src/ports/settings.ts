// What an adapter has to remember across restarts and is no part of any incident, such as the id its platform knows it by.

export interface Settings {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}
