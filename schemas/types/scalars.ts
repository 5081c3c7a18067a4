/**
 * Scalars that the hand-written types name. What each one means is said in ../scalars.ts.
 */
export type Cidr = string;
export type ConfigKey = string;
export type Count = number;
export type Digest = string;
export type DnsLabel = string;
export type DnsSubdomain = string;
export type DurationString = string;
export type FieldSpecPath = string;
export type HttpPath = string;
export type ImageName = string;
export type JsonPointer = string;
export type Labels = Record<string, string>;
export type Annotations = Record<string, string>;
export type NonEmpty = string;
export type Port = number;
export type PortName = string;
export type PortNumberText = string;
export type PortOrName = number | string;
export type RelativePath = string;
export type ScrapeInterval = string;
export type Tag = string;
