/** A proxy that calls go through. Plain data; may hold a password, so only its name is ever shown. */
export interface Proxy {
  /** With user name and password, where they are given. */
  readonly url: string;
  /** For people, without user name and password: `http://proxy.example.com:3128`. */
  readonly name: string;
  /** The environment variable that names it. */
  readonly variable: string;
  /** What must never be shown. */
  readonly secrets: readonly string[];
}
