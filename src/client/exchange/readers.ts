/** What reads files of other programs. A bundle of its own, loaded when somebody imports. */

export { readIncoming } from "../../core/exchange/readIncoming";
