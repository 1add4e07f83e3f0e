// Written by proto/generate from the schema. Do not edit.

extension Register {
  package static let activities: [Activity] = [
    Activity(
      path: "audit/checkpoint",
      methods: ["sluis.ledger.v1.Log/Checkpoint", "sluis.ledger.v1.Log/Consistency"],
      callers: [.certified],
      effects: [.read],
      purposes: [],
      categories: []),
    Activity(
      path: "audit/proof",
      methods: ["sluis.ledger.v1.Log/Prove"],
      callers: [.certified],
      effects: [.read],
      purposes: [],
      categories: []),
    Activity(
      path: "audit/review",
      methods: [
        "sluis.consent.v1.Gate/OpenLog", "sluis.ledger.v1.Log/Query", "sluis.ledger.v1.Log/Rows",
      ],
      callers: [.person],
      effects: [.read],
      purposes: [.auditReview],
      categories: []),
    Activity(
      path: "directory/certificates",
      methods: ["sluis.consent.v1.Directory/RevokeCertificate"],
      callers: [.person],
      effects: [.administer],
      purposes: [.careCoordination, .auditReview],
      categories: []),
    Activity(
      path: "directory/organisations",
      methods: [
        "sluis.consent.v1.Directory/RegisterOrganisation",
        "sluis.consent.v1.Directory/ListOrganisations",
      ],
      callers: [.person],
      effects: [.read, .administer],
      purposes: [.careCoordination, .auditReview],
      categories: []),
    Activity(
      path: "directory/people",
      methods: [
        "sluis.consent.v1.Directory/RegisterActor", "sluis.consent.v1.Directory/GiveHat",
        "sluis.consent.v1.Directory/EndHat", "sluis.consent.v1.Directory/EndContract",
      ],
      callers: [.person],
      effects: [.administer],
      purposes: [.careCoordination],
      categories: [.identity]),
    Activity(
      path: "gate/decide",
      methods: ["sluis.consent.v1.Gate/Open", "sluis.consent.v1.Gate/Resolve"],
      callers: [.service],
      effects: [.read],
      purposes: [],
      categories: []),
    Activity(
      path: "households/contacts",
      methods: ["sluis.cases.v1.Cases/AddContact"],
      callers: [.person],
      effects: [.change],
      purposes: [.careCoordination],
      categories: [.narrative]),
    Activity(
      path: "households/erase",
      methods: ["sluis.consent.v1.Directory/Erase"],
      callers: [.person],
      effects: [.administer],
      purposes: [.careCoordination, .subjectAccess],
      categories: []),
    Activity(
      path: "households/members",
      methods: ["sluis.consent.v1.Directory/AddMember", "sluis.consent.v1.Directory/RemoveMember"],
      callers: [.person, .service],
      effects: [.change],
      purposes: [.careCoordination],
      categories: [.identity]),
    Activity(
      path: "households/needs",
      methods: ["sluis.cases.v1.Cases/StateNeed", "sluis.cases.v1.Cases/ClarifyNeed"],
      callers: [.person],
      effects: [.change],
      purposes: [.careCoordination],
      categories: [
        .finances, .workEducation, .timeUse, .housing, .domesticRelations, .mentalHealth,
        .physicalHealth, .substanceUse, .dailyLivingBasic, .dailyLivingInstrumental, .socialNetwork,
        .participation, .justice, .residenceStatus, .parentingYouth, .safety, .narrative,
      ]),
    Activity(
      path: "households/notes",
      methods: ["sluis.cases.v1.Cases/AddNote"],
      callers: [.person],
      effects: [.change],
      purposes: [.careCoordination],
      categories: [.narrative]),
    Activity(
      path: "households/open",
      methods: [
        "sluis.cases.v1.Cases/OpenHousehold", "sluis.consent.v1.Directory/BeginHousehold",
        "sluis.consent.v1.Directory/SettleHousehold", "sluis.consent.v1.Directory/ListProvisional",
      ],
      callers: [.person, .service],
      effects: [.read, .change],
      purposes: [.careCoordination],
      categories: [.identity, .contactDetails, .householdRelations]),
    Activity(
      path: "households/plan",
      methods: [
        "sluis.cases.v1.Cases/SetPlan", "sluis.cases.v1.Cases/EvaluatePlan",
        "sluis.cases.v1.Cases/EndPlan", "sluis.cases.v1.Cases/AddGoal",
        "sluis.consent.v1.Directory/SetEvaluation",
      ],
      callers: [.person, .service],
      effects: [.change],
      purposes: [.careCoordination],
      categories: [.plan]),
    Activity(
      path: "households/read",
      methods: ["sluis.cases.v1.Cases/GetHousehold"],
      callers: [.person],
      effects: [.read],
      purposes: [
        .careCoordination, .debtAssistance, .housingStability, .youthSupport, .socialLegalHelp,
        .safety, .supervision,
      ],
      categories: [
        .identity, .contactDetails, .householdRelations, .plan, .finances, .workEducation, .timeUse,
        .housing, .domesticRelations, .mentalHealth, .physicalHealth, .substanceUse,
        .dailyLivingBasic, .dailyLivingInstrumental, .socialNetwork, .participation, .justice,
        .residenceStatus, .parentingYouth, .safety, .narrative,
      ]),
    Activity(
      path: "households/relations",
      methods: [
        "sluis.consent.v1.Directory/Relate", "sluis.consent.v1.Directory/EndRelation",
        "sluis.consent.v1.Directory/HandOver",
      ],
      callers: [.person],
      effects: [.change],
      purposes: [.careCoordination],
      categories: []),
    Activity(
      path: "households/search",
      methods: ["sluis.cases.v1.Cases/FindPerson"],
      callers: [.person],
      effects: [.read],
      purposes: [.careCoordination, .safety],
      categories: [.identity]),
    Activity(
      path: "index/evaluate",
      methods: ["sluis.consent.v1.Index/Evaluate"],
      callers: [.service],
      effects: [.read],
      purposes: [],
      categories: []),
    Activity(
      path: "operation/health",
      methods: ["sluis.rpc.v1.Health/Check"],
      callers: [.certified],
      effects: [.read],
      purposes: [],
      categories: []),
    Activity(
      path: "session/open",
      methods: ["sluis.consent.v1.Session/Open", "sluis.consent.v1.Session/OpenService"],
      callers: [.service, .certified],
      effects: [.read],
      purposes: [],
      categories: []),
    Activity(
      path: "session/revocations",
      methods: ["sluis.consent.v1.Revocations/Current", "sluis.consent.v1.Revocations/Watch"],
      callers: [.service, .certified],
      effects: [.read],
      purposes: [],
      categories: []),
    Activity(
      path: "sharing/fetch",
      methods: ["sluis.cases.v1.Partner/FetchShared"],
      callers: [.person, .gateway],
      effects: [.disclose],
      purposes: [
        .careCoordination, .debtAssistance, .housingStability, .youthSupport, .socialLegalHelp,
      ],
      categories: [
        .identity, .contactDetails, .plan, .finances, .workEducation, .timeUse, .housing,
        .domesticRelations, .mentalHealth, .physicalHealth, .substanceUse, .dailyLivingBasic,
        .dailyLivingInstrumental, .socialNetwork, .participation, .justice, .residenceStatus,
        .parentingYouth, .safety,
      ]),
    Activity(
      path: "sharing/grants",
      methods: [
        "sluis.consent.v1.Grants/Propose", "sluis.consent.v1.Grants/Confirm",
        "sluis.consent.v1.Grants/Withdraw", "sluis.consent.v1.Grants/Deny",
        "sluis.consent.v1.Grants/List",
      ],
      callers: [.person],
      effects: [.read, .change],
      purposes: [.careCoordination, .subjectAccess, .auditReview],
      categories: [.identity]),
    Activity(
      path: "sharing/invite",
      methods: [
        "sluis.cases.v1.Partner/AcceptInvitation", "sluis.consent.v1.Grants/Invite",
        "sluis.consent.v1.Grants/AcceptInvitation",
      ],
      callers: [.person, .gateway, .service],
      effects: [.change],
      purposes: [
        .careCoordination, .debtAssistance, .housingStability, .youthSupport, .socialLegalHelp,
      ],
      categories: []),
    Activity(
      path: "sharing/refusals",
      methods: ["sluis.consent.v1.Grants/Refusals"],
      callers: [.person],
      effects: [.read],
      purposes: [.careCoordination, .auditReview],
      categories: [.identity]),
    Activity(
      path: "sharing/rehearse",
      methods: ["sluis.cases.v1.Cases/RehearseShare", "sluis.consent.v1.Grants/Rehearse"],
      callers: [.person, .service],
      effects: [.read],
      purposes: [.careCoordination],
      categories: [
        .identity, .contactDetails, .plan, .finances, .workEducation, .timeUse, .housing,
        .domesticRelations, .mentalHealth, .physicalHealth, .substanceUse, .dailyLivingBasic,
        .dailyLivingInstrumental, .socialNetwork, .participation, .justice, .residenceStatus,
        .parentingYouth, .safety,
      ]),
  ]
}
