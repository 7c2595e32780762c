import { describe } from "mocha";
import { personCases } from "./policyText";

describe("persons: lists of those who were present", () => {
  personCases([
    [
      "Present: Messrs. Matthews, Kohler, Brown and Nash; the Secretary.",
      "Matthews",
      "Kohler",
      "Brown",
      "Nash",
    ],
    ["Generals Bradley, Collins, and Vandenberg left.", "Generals Bradley", "Collins", "Vandenberg"],
    ["Messrs. Matthews and Kohler, Paris, and others", "Matthews", "Kohler"],
    [
      "PARTICIPANTS\nAmbassador Kohler\nV. S. Semenov, Deputy Foreign Minister\nMr. Kornienko\nViktor Sukhodrev, Interpreter",
      "Ambassador Kohler",
      "V. S. Semenov",
      "Kornienko",
      "Viktor Sukhodrev",
    ],
  ]);
});

describe("persons: initials", () => {
  personCases([
    ["the letter of V. S. Semenov and of W.B. Rotsey", "V. S. Semenov", "W.B. Rotsey"],
    ["Foy D. Kohler, Deputy Under Secretary", "Foy D. Kohler"],
    [
      "the Institute’s C. Mohan writes, George H.W. Bush and the George H.W. Bush Library",
      "C. Mohan",
      "George H.W. Bush",
    ],
    ["a paper of Spurgeon M. Keeny, Jr.", "Spurgeon M. Keeny"],
    ["Llewellyn E. Thompson\nFoy D. Kohler\n", "Llewellyn E. Thompson", "Foy D. Kohler"],
    ["a paper by K. Brockmann and L. Bromley, 2024", "K. Brockmann", "L. Bromley"],
    ["W. Averell Harriman, M. Couvert", "W. Averell Harriman", "Couvert"],
    ["H. E. Andrzej Duda", "Andrzej Duda"],
    [
      "Franklin D. Roosevelt came. The Roosevelt Library and F. D. Roosevelt",
      "Franklin D. Roosevelt",
      "F. D. Roosevelt",
    ],
    ["H.M. Consul-General and the N.E.I. They had a C.R.O. See below"],
    ["Minister R.G. Casey left. R.G. Casey was late.", "Minister R.G. Casey", "R.G. Casey"],
    ["as in Annex A. States are, in plan B. Officials, and in A and B. Patients"],
    ["A. Background\n\nB. Measures of states\n\nthe E. D. C. Treaty and the H. M. Government"],
  ]);
});
