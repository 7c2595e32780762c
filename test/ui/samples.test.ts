import { samplesFolder } from "../harness/workspace";
import { spendAfternoon } from "./afternoon";
import { sampleScript } from "./script";

spendAfternoon(sampleScript, samplesFolder);
