// Written by proto/generate from the schema. Do not edit.

extension BenchV1 {
  package enum Peer {
    package static let access =
      Method<BenchV1.AccessRequest, BenchV1.AccessReply>(
        MethodPolicy(
          name: "sluis.bench.v1.Peer/Access", isStreaming: false,
          callers: [.certified],
          activity: "operation/benchmark",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [.identity],
          replyCategories: []))
  }
}

extension CasesV1 {
  /// For the signals service alone, on behalf of nobody.
  package enum Aggregates {
    package static let countNeeds =
      Method<CasesV1.CountNeedsRequest, CasesV1.CountNeedsReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Aggregates/CountNeeds", isStreaming: false,
          callers: [.service],
          activity: "analysis/count",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension CasesV1 {
  package enum Cases {
    package static let openHousehold =
      Method<CasesV1.OpenHouseholdRequest, CasesV1.OpenHouseholdReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/OpenHousehold", isStreaming: false,
          callers: [.person],
          activity: "households/open",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity, .contactDetails, .householdRelations],
          replyCategories: []))
    package static let correctPerson =
      Method<CasesV1.CorrectPersonRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/CorrectPerson", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity, .contactDetails],
          replyCategories: []))
    package static let correctBirthDate =
      Method<CasesV1.CorrectBirthDateRequest, CasesV1.BirthDateCorrected>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/CorrectBirthDate", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let addPerson =
      Method<CasesV1.AddPersonRequest, CasesV1.AddPersonReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/AddPerson", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity, .contactDetails, .householdRelations],
          replyCategories: []))
    package static let getHousehold =
      Method<CasesV1.GetHouseholdRequest, CasesV1.GetHouseholdReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/GetHousehold", isStreaming: false,
          callers: [.person],
          activity: "households/read",
          effect: .read,
          purposes: [
            .careCoordination, .debtAssistance, .housingStability, .youthSupport, .socialLegalHelp,
            .supervision, .safety,
          ],
          changes: false,
          requestCategories: [],
          replyCategories: [
            .identity, .contactDetails, .householdRelations, .plan, .finances, .workEducation,
            .timeUse, .housing, .domesticRelations, .mentalHealth, .physicalHealth, .substanceUse,
            .dailyLivingBasic, .dailyLivingInstrumental, .socialNetwork, .participation, .justice,
            .residenceStatus, .parentingYouth, .safety, .narrative,
          ]))
    package static let findPerson =
      Method<CasesV1.FindPersonRequest, CasesV1.FindPersonReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/FindPerson", isStreaming: false,
          callers: [.person],
          activity: "households/search",
          effect: .read,
          purposes: [.careCoordination, .safety],
          changes: false,
          requestCategories: [.identity],
          replyCategories: [.identity]))
    package static let stateNeed =
      Method<CasesV1.StateNeedRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/StateNeed", isStreaming: false,
          callers: [.person],
          activity: "households/needs",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [
            .identity, .finances, .workEducation, .timeUse, .housing, .domesticRelations,
            .mentalHealth, .physicalHealth, .substanceUse, .dailyLivingBasic,
            .dailyLivingInstrumental, .socialNetwork, .participation, .justice, .residenceStatus,
            .parentingYouth, .safety,
          ],
          replyCategories: []))
    package static let clarifyNeed =
      Method<CasesV1.ClarifyNeedRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/ClarifyNeed", isStreaming: false,
          callers: [.person],
          activity: "households/needs",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.narrative],
          replyCategories: []))
    package static let setPlan =
      Method<CasesV1.SetPlanRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/SetPlan", isStreaming: false,
          callers: [.person],
          activity: "households/plan",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.plan],
          replyCategories: []))
    package static let evaluatePlan =
      Method<CasesV1.EvaluatePlanRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/EvaluatePlan", isStreaming: false,
          callers: [.person],
          activity: "households/plan",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.plan],
          replyCategories: []))
    package static let endPlan =
      Method<CasesV1.EndPlanRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/EndPlan", isStreaming: false,
          callers: [.person],
          activity: "households/plan",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let addGoal =
      Method<CasesV1.AddGoalRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/AddGoal", isStreaming: false,
          callers: [.person],
          activity: "households/plan",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.plan],
          replyCategories: []))
    package static let agreeGoal =
      Method<CasesV1.AgreeGoalRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/AgreeGoal", isStreaming: false,
          callers: [.person],
          activity: "households/plan",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let addContact =
      Method<CasesV1.AddContactRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/AddContact", isStreaming: false,
          callers: [.person],
          activity: "households/contacts",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.narrative],
          replyCategories: []))
    package static let addNote =
      Method<CasesV1.AddNoteRequest, CasesV1.Written>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/AddNote", isStreaming: false,
          callers: [.person],
          activity: "households/notes",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.narrative],
          replyCategories: []))
    package static let rehearseShare =
      Method<CasesV1.RehearseShareRequest, CasesV1.RehearseShareReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Cases/RehearseShare", isStreaming: false,
          callers: [.person],
          activity: "sharing/rehearse",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: [
            .identity, .contactDetails, .plan, .finances, .workEducation, .timeUse, .housing,
            .domesticRelations, .mentalHealth, .physicalHealth, .substanceUse, .dailyLivingBasic,
            .dailyLivingInstrumental, .socialNetwork, .participation, .justice, .residenceStatus,
            .parentingYouth, .safety,
          ]))
  }
}

extension CasesV1 {
  package enum Partner {
    package static let acceptInvitation =
      Method<CasesV1.AcceptInvitationRequest, CasesV1.AcceptInvitationReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Partner/AcceptInvitation", isStreaming: false,
          callers: [.gateway, .person],
          activity: "sharing/invite",
          effect: .change,
          purposes: [
            .careCoordination, .housingStability, .debtAssistance, .youthSupport, .socialLegalHelp,
            .introduction, .safety,
          ],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let fetchShared =
      Method<CasesV1.FetchSharedRequest, CasesV1.FetchSharedReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Partner/FetchShared", isStreaming: false,
          callers: [.gateway, .person],
          activity: "sharing/fetch",
          effect: .disclose,
          purposes: [
            .careCoordination, .housingStability, .debtAssistance, .youthSupport, .socialLegalHelp,
            .introduction, .safety,
          ],
          changes: false,
          requestCategories: [],
          replyCategories: [
            .identity, .contactDetails, .plan, .finances, .workEducation, .timeUse, .housing,
            .domesticRelations, .mentalHealth, .physicalHealth, .substanceUse, .dailyLivingBasic,
            .dailyLivingInstrumental, .socialNetwork, .participation, .justice, .residenceStatus,
            .parentingYouth, .safety,
          ]))
  }
}

extension CasesV1 {
  /// What signals calls, for triage and with its proof or, to finish it later, alone.
  package enum Intake {
    package static let openFromSignal =
      Method<CasesV1.OpenFromSignalRequest, CasesV1.OpenHouseholdReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Intake/OpenFromSignal", isStreaming: false,
          callers: [.service],
          activity: "households/open",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [.identity, .contactDetails, .householdRelations, .narrative],
          replyCategories: []))
    package static let settleSignal =
      Method<CasesV1.SettleSignalRequest, CasesV1.SettleSignalReply>(
        MethodPolicy(
          name: "sluis.cases.v1.Intake/SettleSignal", isStreaming: false,
          callers: [.service],
          activity: "households/open",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension ConsentV1 {
  package enum Session {
    package static let open =
      Method<ConsentV1.OpenSessionRequest, ConsentV1.OpenSessionReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Session/Open", isStreaming: false,
          callers: [.certified],
          activity: "session/open",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let listHats =
      Method<ConsentV1.OpenSessionRequest, ConsentV1.ListHatsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Session/ListHats", isStreaming: false,
          callers: [.certified],
          activity: "session/open",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let openService =
      Method<ConsentV1.OpenServiceRequest, ConsentV1.OpenServiceReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Session/OpenService", isStreaming: false,
          callers: [.service],
          activity: "session/open",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension ConsentV1 {
  package enum Directory {
    package static let registerOrganisation =
      Method<ConsentV1.RegisterOrganisationRequest, ConsentV1.Created>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/RegisterOrganisation", isStreaming: false,
          callers: [.person],
          activity: "directory/organisations",
          effect: .administer,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let registerActor =
      Method<ConsentV1.RegisterActorRequest, ConsentV1.Created>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/RegisterActor", isStreaming: false,
          callers: [.person],
          activity: "directory/people",
          effect: .administer,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let giveHat =
      Method<ConsentV1.GiveHatRequest, ConsentV1.Created>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/GiveHat", isStreaming: false,
          callers: [.person],
          activity: "directory/people",
          effect: .administer,
          purposes: [.careCoordination, .auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let endHat =
      Method<ConsentV1.EndHatRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/EndHat", isStreaming: false,
          callers: [.person],
          activity: "directory/people",
          effect: .administer,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let endContract =
      Method<ConsentV1.EndContractRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/EndContract", isStreaming: false,
          callers: [.person],
          activity: "directory/people",
          effect: .administer,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let supervise =
      Method<ConsentV1.SuperviseRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/Supervise", isStreaming: false,
          callers: [.person],
          activity: "directory/people",
          effect: .change,
          purposes: [.supervision],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let listOrganisations =
      Method<ConsentV1.ListOrganisationsRequest, ConsentV1.ListOrganisationsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListOrganisations", isStreaming: false,
          callers: [.person],
          activity: "directory/organisations",
          effect: .read,
          purposes: [.careCoordination, .auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let listActors =
      Method<ConsentV1.ListActorsRequest, ConsentV1.ListActorsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListActors", isStreaming: false,
          callers: [.person],
          activity: "directory/people",
          effect: .read,
          purposes: [.careCoordination, .auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
    package static let listRelations =
      Method<ConsentV1.ListRelationsRequest, ConsentV1.ListRelationsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListRelations", isStreaming: false,
          callers: [.person],
          activity: "households/relations",
          effect: .read,
          purposes: [.careCoordination, .subjectAccess, .auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
    package static let revokeCertificate =
      Method<ConsentV1.RevokeCertificateRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/RevokeCertificate", isStreaming: false,
          callers: [.person],
          activity: "directory/certificates",
          effect: .administer,
          purposes: [.careCoordination, .auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// When cases opens a household, or takes somebody into one: who of them lives in another
    /// one.
    package static let listKnown =
      Method<ConsentV1.ListKnownRequest, ConsentV1.ListKnownReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListKnown", isStreaming: false,
          callers: [.service],
          activity: "households/open",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// cases opens a household in two steps around its own transaction; the person's proof comes
    /// along.
    package static let beginHousehold =
      Method<ConsentV1.BeginHouseholdRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/BeginHousehold", isStreaming: false,
          callers: [.service],
          activity: "households/open",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let settleHousehold =
      Method<ConsentV1.SettleHouseholdRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/SettleHousehold", isStreaming: false,
          callers: [.service],
          activity: "households/open",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let listProvisional =
      Method<ConsentV1.ListProvisionalRequest, ConsentV1.ListProvisionalReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListProvisional", isStreaming: false,
          callers: [.service],
          activity: "households/open",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let listErased =
      Method<ConsentV1.ListErasedRequest, ConsentV1.ListErasedReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListErased", isStreaming: false,
          callers: [.service],
          activity: "households/erase",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// signals begins a signal or a round around its own transaction; the person's proof comes
    /// along.
    package static let beginScope =
      Method<ConsentV1.BeginScopeRequest, ConsentV1.BeginScopeReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/BeginScope", isStreaming: false,
          callers: [.service],
          activity: "signals/file",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let tellReporter =
      Method<ConsentV1.TellReporterRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/TellReporter", isStreaming: false,
          callers: [.service],
          activity: "signals/file",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let moveScope =
      Method<ConsentV1.MoveScopeRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/MoveScope", isStreaming: false,
          callers: [.service],
          activity: "signals/triage",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// Whose a signal is now, for signals alone: what its reconciler finishes or undoes.
    package static let getScopeTeam =
      Method<ConsentV1.GetScopeTeamRequest, ConsentV1.GetScopeTeamReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/GetScopeTeam", isStreaming: false,
          callers: [.service],
          activity: "signals/triage",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// In which teams somebody wears a running hat of triage, for who gives signals to teams.
    package static let listTriageTeams =
      Method<ConsentV1.ListTriageTeamsRequest, ConsentV1.ListTriageTeamsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListTriageTeams", isStreaming: false,
          callers: [.service],
          activity: "signals/triage",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// Who of a round's pairs is of its team, for who plans it.
    package static let listWalkers =
      Method<ConsentV1.ListWalkersRequest, ConsentV1.ListWalkersReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListWalkers", isStreaming: false,
          callers: [.service],
          activity: "rounds/walk",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// What signals began and has not confirmed, for its reconciler alone.
    package static let listBegunScopes =
      Method<ConsentV1.ListBegunScopesRequest, ConsentV1.ListBegunScopesReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ListBegunScopes", isStreaming: false,
          callers: [.service],
          activity: "signals/file",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// Something is sealed under these: none of them is abandoned any more.
    package static let confirmScopes =
      Method<ConsentV1.ConfirmScopesRequest, ConsentV1.ConfirmScopesReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/ConfirmScopes", isStreaming: false,
          callers: [.service],
          activity: "signals/file",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// Nothing was sealed under this one, nor will be: its key goes.
    package static let abandonScope =
      Method<ConsentV1.AbandonScopeRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/AbandonScope", isStreaming: false,
          callers: [.service],
          activity: "signals/file",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// Destroys the key of a signal or a round, for signals alone.
    package static let eraseScope =
      Method<ConsentV1.EraseScopeRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/EraseScope", isStreaming: false,
          callers: [.service],
          activity: "signals/erase",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let setEvaluation =
      Method<ConsentV1.SetEvaluationRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/SetEvaluation", isStreaming: false,
          callers: [.service],
          activity: "households/plan",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let relate =
      Method<ConsentV1.RelateRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/Relate", isStreaming: false,
          callers: [.person],
          activity: "households/relations",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let endRelation =
      Method<ConsentV1.EndRelationRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/EndRelation", isStreaming: false,
          callers: [.person],
          activity: "households/relations",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let handOver =
      Method<ConsentV1.HandOverRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/HandOver", isStreaming: false,
          callers: [.person],
          activity: "households/relations",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let addMember =
      Method<ConsentV1.AddMemberRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/AddMember", isStreaming: false,
          callers: [.service],
          activity: "households/members",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    /// What decides who says yes is put right; cases changes what it stores under the same
    /// command.
    package static let correctBirthDate =
      Method<ConsentV1.CorrectBirthDateRequest, ConsentV1.BirthDateCorrected>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/CorrectBirthDate", isStreaming: false,
          callers: [.service],
          activity: "households/members",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let settleBirthDate =
      Method<ConsentV1.SettleBirthDateRequest, ConsentV1.SettleBirthDateReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/SettleBirthDate", isStreaming: false,
          callers: [.service],
          activity: "households/members",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let removeMember =
      Method<ConsentV1.RemoveMemberRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/RemoveMember", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let vouchResident =
      Method<ConsentV1.VouchResidentRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/VouchResident", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let beginAuthority =
      Method<ConsentV1.BeginAuthorityRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/BeginAuthority", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let endAuthority =
      Method<ConsentV1.EndAuthorityRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/EndAuthority", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let recordDeath =
      Method<ConsentV1.RecordDeathRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/RecordDeath", isStreaming: false,
          callers: [.person],
          activity: "households/members",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let endOrganisation =
      Method<ConsentV1.EndOrganisationRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/EndOrganisation", isStreaming: false,
          callers: [.person],
          activity: "directory/organisations",
          effect: .administer,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let appointCoordinator =
      Method<ConsentV1.AppointCoordinatorRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/AppointCoordinator", isStreaming: false,
          callers: [.person],
          activity: "households/relations",
          effect: .administer,
          purposes: [.careCoordination, .auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let erase =
      Method<ConsentV1.EraseRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Directory/Erase", isStreaming: false,
          callers: [.person],
          activity: "households/erase",
          effect: .administer,
          purposes: [.careCoordination, .subjectAccess],
          changes: true,
          requestCategories: [],
          replyCategories: []))
  }
}

extension ConsentV1 {
  package enum Grants {
    package static let invite =
      Method<ConsentV1.InviteRequest, ConsentV1.InviteReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/Invite", isStreaming: false,
          callers: [.person],
          activity: "sharing/invite",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let acceptInvitation =
      Method<ConsentV1.AcceptInvitationRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/AcceptInvitation", isStreaming: false,
          callers: [.service],
          activity: "sharing/invite",
          effect: .change,
          purposes: [],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let rehearse =
      Method<ConsentV1.RehearseRequest, ConsentV1.RehearseReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/Rehearse", isStreaming: false,
          callers: [.person, .service],
          activity: "sharing/rehearse",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let propose =
      Method<ConsentV1.ProposeGrantRequest, ConsentV1.GrantReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/Propose", isStreaming: false,
          callers: [.person],
          activity: "sharing/grants",
          effect: .change,
          purposes: [.careCoordination, .subjectAccess],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let confirm =
      Method<ConsentV1.ConfirmGrantRequest, ConsentV1.GrantReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/Confirm", isStreaming: false,
          callers: [.person],
          activity: "sharing/grants",
          effect: .change,
          purposes: [.careCoordination, .subjectAccess],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let withdraw =
      Method<ConsentV1.WithdrawRequest, ConsentV1.WithdrawReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/Withdraw", isStreaming: false,
          callers: [.person],
          activity: "sharing/grants",
          effect: .change,
          purposes: [.careCoordination, .subjectAccess],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let deny =
      Method<ConsentV1.DenyRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/Deny", isStreaming: false,
          callers: [.person],
          activity: "sharing/grants",
          effect: .change,
          purposes: [.careCoordination, .subjectAccess],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let endDenial =
      Method<ConsentV1.EndDenialRequest, ConsentV1.Done>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/EndDenial", isStreaming: false,
          callers: [.person],
          activity: "sharing/grants",
          effect: .change,
          purposes: [.careCoordination, .subjectAccess],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let list =
      Method<ConsentV1.ListGrantsRequest, ConsentV1.ListGrantsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/List", isStreaming: false,
          callers: [.person],
          activity: "sharing/grants",
          effect: .read,
          purposes: [.careCoordination, .subjectAccess, .auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
    package static let refusals =
      Method<ConsentV1.ListRefusalsRequest, ConsentV1.ListRefusalsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Grants/Refusals", isStreaming: false,
          callers: [.person],
          activity: "sharing/refusals",
          effect: .read,
          purposes: [.careCoordination, .auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
  }
}

extension ConsentV1 {
  package enum Gate {
    package static let open =
      Method<ConsentV1.OpenRequest, ConsentV1.OpenReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Gate/Open", isStreaming: false,
          callers: [.service],
          activity: "gate/decide",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let resolve =
      Method<ConsentV1.ResolveRequest, ConsentV1.ResolveReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Gate/Resolve", isStreaming: false,
          callers: [.service],
          activity: "gate/decide",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let openLog =
      Method<ConsentV1.OpenLogRequest, ConsentV1.OpenLogReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Gate/OpenLog", isStreaming: false,
          callers: [.person],
          activity: "audit/review",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension ConsentV1 {
  package enum Index {
    package static let evaluate =
      Method<ConsentV1.EvaluateRequest, ConsentV1.EvaluateReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Index/Evaluate", isStreaming: false,
          callers: [.service],
          activity: "index/evaluate",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension ConsentV1 {
  package enum Revocations {
    package static let current =
      Method<ConsentV1.RevocationsRequest, ConsentV1.RevocationList>(
        MethodPolicy(
          name: "sluis.consent.v1.Revocations/Current", isStreaming: false,
          callers: [.certified],
          activity: "session/revocations",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// Every narrowing change, as it happens: who listens ends what it is sending.
    package static let watch =
      Method<ConsentV1.RevocationsRequest, ConsentV1.PolicyChange>(
        MethodPolicy(
          name: "sluis.consent.v1.Revocations/Watch", isStreaming: true,
          callers: [.service],
          activity: "session/revocations",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension ConsentV1 {
  package enum Review {
    /// The value under which every log has somebody in its search columns. Who asked is recorded.
    package static let index =
      Method<ConsentV1.AuditIndexRequest, ConsentV1.AuditIndexReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Review/Index", isStreaming: false,
          callers: [.person],
          activity: "audit/review",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let file =
      Method<ConsentV1.FileFindingRequest, ConsentV1.FindingReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Review/File", isStreaming: false,
          callers: [.person],
          activity: "audit/findings",
          effect: .administer,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let step =
      Method<ConsentV1.StepFindingRequest, ConsentV1.FindingReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Review/Step", isStreaming: false,
          callers: [.person],
          activity: "audit/findings",
          effect: .administer,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let list =
      Method<ConsentV1.ListFindingsRequest, ConsentV1.ListFindingsReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Review/List", isStreaming: false,
          callers: [.person],
          activity: "audit/findings",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
    package static let get =
      Method<ConsentV1.GetFindingRequest, ConsentV1.GetFindingReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Review/Get", isStreaming: false,
          callers: [.person],
          activity: "audit/findings",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
    /// Asked up to three times with one proof: whose records, the keys of their lines, and those
    /// of
    /// the accesses that say who was behind the lines.
    package static let report =
      Method<ConsentV1.ReportRequest, ConsentV1.ReportReply>(
        MethodPolicy(
          name: "sluis.consent.v1.Review/Report", isStreaming: false,
          callers: [.service],
          activity: "audit/report",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension LedgerV1 {
  package enum Log {
    package static let checkpoint =
      Method<LedgerV1.CheckpointRequest, LedgerV1.CheckpointReply>(
        MethodPolicy(
          name: "sluis.ledger.v1.Log/Checkpoint", isStreaming: false,
          callers: [.certified],
          activity: "audit/checkpoint",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let consistency =
      Method<LedgerV1.ConsistencyRequest, LedgerV1.ConsistencyReply>(
        MethodPolicy(
          name: "sluis.ledger.v1.Log/Consistency", isStreaming: false,
          callers: [.certified],
          activity: "audit/checkpoint",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let prove =
      Method<LedgerV1.ProveRequest, LedgerV1.ProveReply>(
        MethodPolicy(
          name: "sluis.ledger.v1.Log/Prove", isStreaming: false,
          callers: [.certified],
          activity: "audit/proof",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// The stored entries, sealed: reading a body takes Gate/OpenLog.
    package static let query =
      Method<LedgerV1.QueryRequest, LedgerV1.LogEntry>(
        MethodPolicy(
          name: "sluis.ledger.v1.Log/Query", isStreaming: true,
          callers: [.person],
          activity: "audit/review",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// The digests of what is stored now, to be compared with what was logged.
    package static let rows =
      Method<LedgerV1.RowsRequest, LedgerV1.RowDigest>(
        MethodPolicy(
          name: "sluis.ledger.v1.Log/Rows", isStreaming: true,
          callers: [.person],
          activity: "audit/review",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// Who looked at somebody's data, for themselves or for an officer: opened and redacted by
    /// the
    /// service whose log it is, with keys that consent gives for this alone.
    package static let report =
      Method<LedgerV1.ReportQuery, LedgerV1.ReportPage>(
        MethodPolicy(
          name: "sluis.ledger.v1.Log/Report", isStreaming: false,
          callers: [.person],
          activity: "audit/report",
          effect: .read,
          purposes: [.subjectAccess, .auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
  }
}

extension PanelV1 {
  /// For people with a certificate and a hat.
  package enum Panel {
    package static let foundPanel =
      Method<PanelV1.FoundPanelRequest, PanelV1.Written>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/FoundPanel", isStreaming: false,
          callers: [.person],
          activity: "panel/found",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let invite =
      Method<PanelV1.InviteRequest, PanelV1.Written>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/Invite", isStreaming: false,
          callers: [.person],
          activity: "panel/invite",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let join =
      Method<PanelV1.JoinRequest, PanelV1.Written>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/Join", isStreaming: false,
          callers: [.person],
          activity: "panel/join",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let leave =
      Method<PanelV1.LeaveRequest, PanelV1.Written>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/Leave", isStreaming: false,
          callers: [.person],
          activity: "panel/join",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let prepareRound =
      Method<PanelV1.PrepareRoundRequest, PanelV1.PrepareRoundReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/PrepareRound", isStreaming: false,
          callers: [.person],
          activity: "panel/prepare",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let listRounds =
      Method<PanelV1.ListRoundsRequest, PanelV1.ListRoundsReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/ListRounds", isStreaming: false,
          callers: [.person],
          activity: "panel/read",
          effect: .read,
          purposes: [.qualityEvaluation],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let collect =
      Method<PanelV1.CollectRequest, PanelV1.CollectReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/Collect", isStreaming: false,
          callers: [.person],
          activity: "panel/collect",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let openClosing =
      Method<PanelV1.OpenClosingRequest, PanelV1.OpenClosingReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/OpenClosing", isStreaming: false,
          callers: [.person],
          activity: "panel/close",
          effect: .read,
          purposes: [.qualityEvaluation],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let close =
      Method<PanelV1.CloseRequest, PanelV1.CloseReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/Close", isStreaming: false,
          callers: [.person],
          activity: "panel/close",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let getResult =
      Method<PanelV1.GetResultRequest, PanelV1.GetResultReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/GetResult", isStreaming: false,
          callers: [.person],
          activity: "panel/read",
          effect: .read,
          purposes: [.qualityEvaluation],
          changes: false,
          requestCategories: [],
          replyCategories: [.panelAnswer]))
    package static let addAdvice =
      Method<PanelV1.AddAdviceRequest, PanelV1.Written>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/AddAdvice", isStreaming: false,
          callers: [.person],
          activity: "panel/advice",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let respond =
      Method<PanelV1.RespondRequest, PanelV1.Written>(
        MethodPolicy(
          name: "sluis.panel.v1.Panel/Respond", isStreaming: false,
          callers: [.person],
          activity: "panel/advice",
          effect: .change,
          purposes: [.qualityEvaluation],
          changes: true,
          requestCategories: [],
          replyCategories: []))
  }
}

extension PanelV1 {
  /// For nobody in particular, on a listener of its own: docs/protocol.md §9. A ballot names no
  /// one.
  package enum Ballot {
    /// A round as it was announced: whole, also of before texts were screened, as its digest is
    /// in the
    /// log and the next round names it.
    package static let getRound =
      Method<PanelV1.GetRoundRequest, PanelV1.GetRoundReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Ballot/GetRound", isStreaming: false,
          callers: [.anonymous],
          activity: "ballot/read",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let getLog =
      Method<PanelV1.GetLogRequest, PanelV1.GetLogReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Ballot/GetLog", isStreaming: false,
          callers: [.anonymous],
          activity: "ballot/read",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let redeem =
      Method<PanelV1.RedeemRequest, PanelV1.RedeemReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Ballot/Redeem", isStreaming: false,
          callers: [.anonymous],
          activity: "ballot/redeem",
          effect: .change,
          purposes: [],
          changes: false,
          requestCategories: [.panelAnswer],
          replyCategories: []))
    package static let listSpent =
      Method<PanelV1.ListSpentRequest, PanelV1.ListSpentReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Ballot/ListSpent", isStreaming: false,
          callers: [.anonymous],
          activity: "ballot/read",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let listPublished =
      Method<PanelV1.ListPublishedRequest, PanelV1.ListPublishedReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Ballot/ListPublished", isStreaming: false,
          callers: [.anonymous],
          activity: "ballot/published",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let getPublished =
      Method<PanelV1.GetPublishedRequest, PanelV1.GetPublishedReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Ballot/GetPublished", isStreaming: false,
          callers: [.anonymous],
          activity: "ballot/published",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let listAdvice =
      Method<PanelV1.ListAdviceRequest, PanelV1.ListAdviceReply>(
        MethodPolicy(
          name: "sluis.panel.v1.Ballot/ListAdvice", isStreaming: false,
          callers: [.anonymous],
          activity: "ballot/read",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension RpcV1 {
  package enum Health {
    package static let check =
      Method<RpcV1.HealthRequest, RpcV1.HealthReply>(
        MethodPolicy(
          name: "sluis.rpc.v1.Health/Check", isStreaming: false,
          callers: [.certified],
          activity: "operation/health",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension SignalsV1 {
  package enum Analysis {
    package static let listReleases =
      Method<SignalsV1.ListReleasesRequest, SignalsV1.ListReleasesReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Analysis/ListReleases", isStreaming: false,
          callers: [.person],
          activity: "analysis/read",
          effect: .read,
          purposes: [.qualityEvaluation],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let getRelease =
      Method<SignalsV1.GetReleaseRequest, SignalsV1.GetReleaseReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Analysis/GetRelease", isStreaming: false,
          callers: [.person],
          activity: "analysis/read",
          effect: .read,
          purposes: [.qualityEvaluation],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let correct =
      Method<SignalsV1.CorrectRequest, SignalsV1.CorrectReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Analysis/Correct", isStreaming: false,
          callers: [.person],
          activity: "analysis/correct",
          effect: .administer,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
  }
}

extension SignalsV1 {
  /// For nobody in particular, on a listener of its own: docs/protocol.md §9.
  package enum Concerns {
    package static let getChallenge =
      Method<SignalsV1.GetChallengeRequest, SignalsV1.GetChallengeReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Concerns/GetChallenge", isStreaming: false,
          callers: [.anonymous],
          activity: "concern/file",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let getCommittee =
      Method<SignalsV1.GetCommitteeRequest, SignalsV1.GetCommitteeReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Concerns/GetCommittee", isStreaming: false,
          callers: [.anonymous],
          activity: "concern/file",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let file =
      Method<SignalsV1.FileConcernRequest, SignalsV1.FileConcernReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Concerns/File", isStreaming: false,
          callers: [.anonymous],
          activity: "concern/file",
          effect: .change,
          purposes: [],
          changes: false,
          requestCategories: [.concern],
          replyCategories: []))
    package static let write =
      Method<SignalsV1.WriteConcernRequest, SignalsV1.WriteConcernReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Concerns/Write", isStreaming: false,
          callers: [.anonymous],
          activity: "concern/mailbox",
          effect: .change,
          purposes: [],
          changes: false,
          requestCategories: [.concern],
          replyCategories: []))
    package static let read =
      Method<SignalsV1.ReadConcernRequest, SignalsV1.ReadConcernReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Concerns/Read", isStreaming: false,
          callers: [.anonymous],
          activity: "concern/mailbox",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let prove =
      Method<SignalsV1.ProveConcernRequest, SignalsV1.ProveConcernReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Concerns/Prove", isStreaming: false,
          callers: [.anonymous],
          activity: "concern/proof",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let getFigures =
      Method<SignalsV1.GetFiguresRequest, SignalsV1.GetFiguresReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Concerns/GetFigures", isStreaming: false,
          callers: [.anonymous],
          activity: "concern/proof",
          effect: .read,
          purposes: [],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension SignalsV1 {
  package enum Committee {
    /// The first key is announced by one member; another one is asked for by one and announced by
    /// a
    /// second.
    package static let publish =
      Method<SignalsV1.PublishCommitteeRequest, SignalsV1.ConcernWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.Committee/Publish", isStreaming: false,
          callers: [.person],
          activity: "committee/handle",
          effect: .change,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// So many as there is time for, oldest first; none is the end.
    package static let fetch =
      Method<SignalsV1.FetchConcernsRequest, SignalsV1.FetchedConcern>(
        MethodPolicy(
          name: "sluis.signals.v1.Committee/Fetch", isStreaming: true,
          callers: [.person],
          activity: "committee/handle",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let acknowledge =
      Method<SignalsV1.MoveConcernRequest, SignalsV1.ConcernWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.Committee/Acknowledge", isStreaming: false,
          callers: [.person],
          activity: "committee/handle",
          effect: .change,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let sendAnswer =
      Method<SignalsV1.SendAnswerRequest, SignalsV1.ConcernWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.Committee/SendAnswer", isStreaming: false,
          callers: [.person],
          activity: "committee/handle",
          effect: .change,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [.concern],
          replyCategories: []))
    package static let close =
      Method<SignalsV1.MoveConcernRequest, SignalsV1.ConcernWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.Committee/Close", isStreaming: false,
          callers: [.person],
          activity: "committee/handle",
          effect: .change,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// Asked by one member and then by another: the first asks, the second does it.
    package static let delete =
      Method<SignalsV1.DeleteConcernRequest, SignalsV1.ConcernWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.Committee/Delete", isStreaming: false,
          callers: [.person],
          activity: "committee/delete",
          effect: .change,
          purposes: [.auditReview],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// Whose word for a deletion waits for another member's.
    package static let listDeletions =
      Method<SignalsV1.ListDeletionsRequest, SignalsV1.ListDeletionsReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Committee/ListDeletions", isStreaming: false,
          callers: [.person],
          activity: "committee/handle",
          effect: .read,
          purposes: [.auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

extension SignalsV1 {
  package enum Signals {
    package static let setAreas =
      Method<SignalsV1.SetAreasRequest, SignalsV1.AreasSet>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/SetAreas", isStreaming: false,
          callers: [.person],
          activity: "signals/areas",
          effect: .administer,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let listAreas =
      Method<SignalsV1.ListAreasRequest, SignalsV1.ListAreasReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/ListAreas", isStreaming: false,
          callers: [.person],
          activity: "signals/areas",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    /// For an administrator or an officer: whose signals nobody takes up.
    package static let listUntaken =
      Method<SignalsV1.ListUntakenRequest, SignalsV1.ListUntakenReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/ListUntaken", isStreaming: false,
          callers: [.person],
          activity: "signals/areas",
          effect: .read,
          purposes: [.careCoordination, .auditReview],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let filePlace =
      Method<SignalsV1.FilePlaceRequest, SignalsV1.Filed>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/FilePlace", isStreaming: false,
          callers: [.person, .gateway],
          activity: "signals/file",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let listSignals =
      Method<SignalsV1.ListSignalsRequest, SignalsV1.ListSignalsReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/ListSignals", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let filePerson =
      Method<SignalsV1.FilePersonRequest, SignalsV1.Filed>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/FilePerson", isStreaming: false,
          callers: [.person, .gateway],
          activity: "signals/file",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [.identity, .contactDetails, .narrative, .reporter],
          replyCategories: []))
    package static let readMailbox =
      Method<SignalsV1.ReadMailboxRequest, SignalsV1.ReadMailboxReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/ReadMailbox", isStreaming: false,
          callers: [.person, .gateway],
          activity: "signals/feedback",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: [.narrative]))
    /// Taken back by the same word; who was told by then stays told.
    package static let agreeToBeNamed =
      Method<SignalsV1.AgreeToBeNamedRequest, SignalsV1.Agreed>(
        MethodPolicy(
          name: "sluis.signals.v1.Signals/AgreeToBeNamed", isStreaming: false,
          callers: [.person, .gateway],
          activity: "signals/feedback",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
  }
}

extension SignalsV1 {
  /// For the hat `triage`.
  package enum Triage {
    package static let getSignal =
      Method<SignalsV1.GetSignalRequest, SignalsV1.GetSignalReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/GetSignal", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .read,
          purposes: [.careCoordination, .safety],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity, .contactDetails, .narrative, .reporter]))
    package static let take =
      Method<SignalsV1.StepRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/Take", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let release =
      Method<SignalsV1.StepRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/Release", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let route =
      Method<SignalsV1.RouteRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/Route", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let invite =
      Method<SignalsV1.StepRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/Invite", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let recordAnswer =
      Method<SignalsV1.RecordAnswerRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/RecordAnswer", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    /// What was told of a person is kept for 56 days after closing, 7 after a no, then erased.
    package static let closeSignal =
      Method<SignalsV1.CloseSignalRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/CloseSignal", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let reopen =
      Method<SignalsV1.StepRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/Reopen", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let writeFeedback =
      Method<SignalsV1.WriteFeedbackRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/WriteFeedback", isStreaming: false,
          callers: [.person],
          activity: "signals/feedback",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [.narrative],
          replyCategories: []))
    package static let split =
      Method<SignalsV1.SplitRequest, SignalsV1.Filed>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/Split", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [.identity, .contactDetails, .narrative],
          replyCategories: []))
    package static let openHousehold =
      Method<SignalsV1.OpenHouseholdRequest, SignalsV1.Stepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Triage/OpenHousehold", isStreaming: false,
          callers: [.person],
          activity: "signals/triage",
          effect: .change,
          purposes: [.careCoordination, .safety],
          changes: true,
          requestCategories: [.identity, .narrative],
          replyCategories: []))
  }
}

extension SignalsV1 {
  package enum SocialMap {
    package static let addOffer =
      Method<SignalsV1.AddOfferRequest, SignalsV1.OfferWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/AddOffer", isStreaming: false,
          callers: [.person],
          activity: "map/offer",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let changeOffer =
      Method<SignalsV1.ChangeOfferRequest, SignalsV1.OfferWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/ChangeOffer", isStreaming: false,
          callers: [.person],
          activity: "map/offer",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let confirmOffer =
      Method<SignalsV1.ConfirmOfferRequest, SignalsV1.OfferWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/ConfirmOffer", isStreaming: false,
          callers: [.person],
          activity: "map/offer",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let withdrawOffer =
      Method<SignalsV1.WithdrawOfferRequest, SignalsV1.OfferWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/WithdrawOffer", isStreaming: false,
          callers: [.person],
          activity: "map/offer",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let findOffers =
      Method<SignalsV1.FindOffersRequest, SignalsV1.FindOffersReply>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/FindOffers", isStreaming: false,
          callers: [.person],
          activity: "map/read",
          effect: .read,
          purposes: [.introduction],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let suggestOffers =
      Method<SignalsV1.SuggestOffersRequest, SignalsV1.SuggestOffersReply>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/SuggestOffers", isStreaming: false,
          callers: [.person],
          activity: "map/read",
          effect: .read,
          purposes: [.introduction],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let listChanges =
      Method<SignalsV1.ListChangesRequest, SignalsV1.ListChangesReply>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/ListChanges", isStreaming: false,
          callers: [.person],
          activity: "map/read",
          effect: .read,
          purposes: [.introduction],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let propose =
      Method<SignalsV1.ProposeRequest, SignalsV1.IntroductionWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/Propose", isStreaming: false,
          callers: [.person],
          activity: "map/introduce",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let listIntroductions =
      Method<SignalsV1.ListIntroductionsRequest, SignalsV1.ListIntroductionsReply>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/ListIntroductions", isStreaming: false,
          callers: [.person],
          activity: "map/introduce",
          effect: .read,
          purposes: [.introduction],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let accept =
      Method<SignalsV1.AcceptRequest, SignalsV1.IntroductionWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/Accept", isStreaming: false,
          callers: [.person],
          activity: "map/introduce",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let shareCard =
      Method<SignalsV1.ShareCardRequest, SignalsV1.IntroductionWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/ShareCard", isStreaming: false,
          callers: [.person],
          activity: "map/introduce",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let getCard =
      Method<SignalsV1.GetCardRequest, SignalsV1.GetCardReply>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/GetCard", isStreaming: false,
          callers: [.person],
          activity: "map/introduce",
          effect: .read,
          purposes: [.introduction],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
    package static let endIntroduction =
      Method<SignalsV1.EndIntroductionRequest, SignalsV1.IntroductionWritten>(
        MethodPolicy(
          name: "sluis.signals.v1.SocialMap/EndIntroduction", isStreaming: false,
          callers: [.person],
          activity: "map/introduce",
          effect: .change,
          purposes: [.introduction],
          changes: true,
          requestCategories: [],
          replyCategories: []))
  }
}

extension SignalsV1 {
  /// For the professionals of a team.
  package enum Rounds {
    package static let planRound =
      Method<SignalsV1.PlanRoundRequest, SignalsV1.RoundStepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/PlanRound", isStreaming: false,
          callers: [.person],
          activity: "rounds/walk",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let recordFlyer =
      Method<SignalsV1.RecordFlyerRequest, SignalsV1.RoundStepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/RecordFlyer", isStreaming: false,
          callers: [.person],
          activity: "rounds/walk",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let startRound =
      Method<SignalsV1.RoundRequest, SignalsV1.RoundStepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/StartRound", isStreaming: false,
          callers: [.person],
          activity: "rounds/walk",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let addDoor =
      Method<SignalsV1.AddDoorRequest, SignalsV1.RoundStepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/AddDoor", isStreaming: false,
          callers: [.person],
          activity: "rounds/walk",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [.identity],
          replyCategories: []))
    package static let listDoors =
      Method<SignalsV1.RoundRequest, SignalsV1.ListDoorsReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/ListDoors", isStreaming: false,
          callers: [.person],
          activity: "rounds/walk",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: [.identity]))
    package static let debrief =
      Method<SignalsV1.DebriefRequest, SignalsV1.RoundStepped>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/Debrief", isStreaming: false,
          callers: [.person],
          activity: "rounds/debrief",
          effect: .change,
          purposes: [.careCoordination],
          changes: true,
          requestCategories: [],
          replyCategories: []))
    package static let listTeamRounds =
      Method<SignalsV1.ListTeamRoundsRequest, SignalsV1.ListTeamRoundsReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/ListTeamRounds", isStreaming: false,
          callers: [.person],
          activity: "rounds/read",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let getRound =
      Method<SignalsV1.RoundRequest, SignalsV1.GetRoundReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/GetRound", isStreaming: false,
          callers: [.person],
          activity: "rounds/read",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: []))
    package static let compareStreet =
      Method<SignalsV1.CompareStreetRequest, SignalsV1.CompareStreetReply>(
        MethodPolicy(
          name: "sluis.signals.v1.Rounds/CompareStreet", isStreaming: false,
          callers: [.person],
          activity: "rounds/read",
          effect: .read,
          purposes: [.careCoordination],
          changes: false,
          requestCategories: [],
          replyCategories: []))
  }
}

/// Every method of every service, by its full name.
package enum Methods {
  package static let all: [MethodPolicy] = [
    BenchV1.Peer.access.policy,
    CasesV1.Aggregates.countNeeds.policy,
    CasesV1.Cases.openHousehold.policy,
    CasesV1.Cases.correctPerson.policy,
    CasesV1.Cases.correctBirthDate.policy,
    CasesV1.Cases.addPerson.policy,
    CasesV1.Cases.getHousehold.policy,
    CasesV1.Cases.findPerson.policy,
    CasesV1.Cases.stateNeed.policy,
    CasesV1.Cases.clarifyNeed.policy,
    CasesV1.Cases.setPlan.policy,
    CasesV1.Cases.evaluatePlan.policy,
    CasesV1.Cases.endPlan.policy,
    CasesV1.Cases.addGoal.policy,
    CasesV1.Cases.agreeGoal.policy,
    CasesV1.Cases.addContact.policy,
    CasesV1.Cases.addNote.policy,
    CasesV1.Cases.rehearseShare.policy,
    CasesV1.Partner.acceptInvitation.policy,
    CasesV1.Partner.fetchShared.policy,
    CasesV1.Intake.openFromSignal.policy,
    CasesV1.Intake.settleSignal.policy,
    ConsentV1.Session.open.policy,
    ConsentV1.Session.listHats.policy,
    ConsentV1.Session.openService.policy,
    ConsentV1.Directory.registerOrganisation.policy,
    ConsentV1.Directory.registerActor.policy,
    ConsentV1.Directory.giveHat.policy,
    ConsentV1.Directory.endHat.policy,
    ConsentV1.Directory.endContract.policy,
    ConsentV1.Directory.supervise.policy,
    ConsentV1.Directory.listOrganisations.policy,
    ConsentV1.Directory.listActors.policy,
    ConsentV1.Directory.listRelations.policy,
    ConsentV1.Directory.revokeCertificate.policy,
    ConsentV1.Directory.listKnown.policy,
    ConsentV1.Directory.beginHousehold.policy,
    ConsentV1.Directory.settleHousehold.policy,
    ConsentV1.Directory.listProvisional.policy,
    ConsentV1.Directory.listErased.policy,
    ConsentV1.Directory.beginScope.policy,
    ConsentV1.Directory.tellReporter.policy,
    ConsentV1.Directory.moveScope.policy,
    ConsentV1.Directory.getScopeTeam.policy,
    ConsentV1.Directory.listTriageTeams.policy,
    ConsentV1.Directory.listWalkers.policy,
    ConsentV1.Directory.listBegunScopes.policy,
    ConsentV1.Directory.confirmScopes.policy,
    ConsentV1.Directory.abandonScope.policy,
    ConsentV1.Directory.eraseScope.policy,
    ConsentV1.Directory.setEvaluation.policy,
    ConsentV1.Directory.relate.policy,
    ConsentV1.Directory.endRelation.policy,
    ConsentV1.Directory.handOver.policy,
    ConsentV1.Directory.addMember.policy,
    ConsentV1.Directory.correctBirthDate.policy,
    ConsentV1.Directory.settleBirthDate.policy,
    ConsentV1.Directory.removeMember.policy,
    ConsentV1.Directory.vouchResident.policy,
    ConsentV1.Directory.beginAuthority.policy,
    ConsentV1.Directory.endAuthority.policy,
    ConsentV1.Directory.recordDeath.policy,
    ConsentV1.Directory.endOrganisation.policy,
    ConsentV1.Directory.appointCoordinator.policy,
    ConsentV1.Directory.erase.policy,
    ConsentV1.Grants.invite.policy,
    ConsentV1.Grants.acceptInvitation.policy,
    ConsentV1.Grants.rehearse.policy,
    ConsentV1.Grants.propose.policy,
    ConsentV1.Grants.confirm.policy,
    ConsentV1.Grants.withdraw.policy,
    ConsentV1.Grants.deny.policy,
    ConsentV1.Grants.endDenial.policy,
    ConsentV1.Grants.list.policy,
    ConsentV1.Grants.refusals.policy,
    ConsentV1.Gate.open.policy,
    ConsentV1.Gate.resolve.policy,
    ConsentV1.Gate.openLog.policy,
    ConsentV1.Index.evaluate.policy,
    ConsentV1.Revocations.current.policy,
    ConsentV1.Revocations.watch.policy,
    ConsentV1.Review.index.policy,
    ConsentV1.Review.file.policy,
    ConsentV1.Review.step.policy,
    ConsentV1.Review.list.policy,
    ConsentV1.Review.get.policy,
    ConsentV1.Review.report.policy,
    LedgerV1.Log.checkpoint.policy,
    LedgerV1.Log.consistency.policy,
    LedgerV1.Log.prove.policy,
    LedgerV1.Log.query.policy,
    LedgerV1.Log.rows.policy,
    LedgerV1.Log.report.policy,
    PanelV1.Panel.foundPanel.policy,
    PanelV1.Panel.invite.policy,
    PanelV1.Panel.join.policy,
    PanelV1.Panel.leave.policy,
    PanelV1.Panel.prepareRound.policy,
    PanelV1.Panel.listRounds.policy,
    PanelV1.Panel.collect.policy,
    PanelV1.Panel.openClosing.policy,
    PanelV1.Panel.close.policy,
    PanelV1.Panel.getResult.policy,
    PanelV1.Panel.addAdvice.policy,
    PanelV1.Panel.respond.policy,
    PanelV1.Ballot.getRound.policy,
    PanelV1.Ballot.getLog.policy,
    PanelV1.Ballot.redeem.policy,
    PanelV1.Ballot.listSpent.policy,
    PanelV1.Ballot.listPublished.policy,
    PanelV1.Ballot.getPublished.policy,
    PanelV1.Ballot.listAdvice.policy,
    RpcV1.Health.check.policy,
    SignalsV1.Analysis.listReleases.policy,
    SignalsV1.Analysis.getRelease.policy,
    SignalsV1.Analysis.correct.policy,
    SignalsV1.Concerns.getChallenge.policy,
    SignalsV1.Concerns.getCommittee.policy,
    SignalsV1.Concerns.file.policy,
    SignalsV1.Concerns.write.policy,
    SignalsV1.Concerns.read.policy,
    SignalsV1.Concerns.prove.policy,
    SignalsV1.Concerns.getFigures.policy,
    SignalsV1.Committee.publish.policy,
    SignalsV1.Committee.fetch.policy,
    SignalsV1.Committee.acknowledge.policy,
    SignalsV1.Committee.sendAnswer.policy,
    SignalsV1.Committee.close.policy,
    SignalsV1.Committee.delete.policy,
    SignalsV1.Committee.listDeletions.policy,
    SignalsV1.Signals.setAreas.policy,
    SignalsV1.Signals.listAreas.policy,
    SignalsV1.Signals.listUntaken.policy,
    SignalsV1.Signals.filePlace.policy,
    SignalsV1.Signals.listSignals.policy,
    SignalsV1.Signals.filePerson.policy,
    SignalsV1.Signals.readMailbox.policy,
    SignalsV1.Signals.agreeToBeNamed.policy,
    SignalsV1.Triage.getSignal.policy,
    SignalsV1.Triage.take.policy,
    SignalsV1.Triage.release.policy,
    SignalsV1.Triage.route.policy,
    SignalsV1.Triage.invite.policy,
    SignalsV1.Triage.recordAnswer.policy,
    SignalsV1.Triage.closeSignal.policy,
    SignalsV1.Triage.reopen.policy,
    SignalsV1.Triage.writeFeedback.policy,
    SignalsV1.Triage.split.policy,
    SignalsV1.Triage.openHousehold.policy,
    SignalsV1.SocialMap.addOffer.policy,
    SignalsV1.SocialMap.changeOffer.policy,
    SignalsV1.SocialMap.confirmOffer.policy,
    SignalsV1.SocialMap.withdrawOffer.policy,
    SignalsV1.SocialMap.findOffers.policy,
    SignalsV1.SocialMap.suggestOffers.policy,
    SignalsV1.SocialMap.listChanges.policy,
    SignalsV1.SocialMap.propose.policy,
    SignalsV1.SocialMap.listIntroductions.policy,
    SignalsV1.SocialMap.accept.policy,
    SignalsV1.SocialMap.shareCard.policy,
    SignalsV1.SocialMap.getCard.policy,
    SignalsV1.SocialMap.endIntroduction.policy,
    SignalsV1.Rounds.planRound.policy,
    SignalsV1.Rounds.recordFlyer.policy,
    SignalsV1.Rounds.startRound.policy,
    SignalsV1.Rounds.addDoor.policy,
    SignalsV1.Rounds.listDoors.policy,
    SignalsV1.Rounds.debrief.policy,
    SignalsV1.Rounds.listTeamRounds.policy,
    SignalsV1.Rounds.getRound.policy,
    SignalsV1.Rounds.compareStreet.policy,
  ]
}

/// Every message of the schema.
package enum Messages {
  package static let all: [any Message.Type] = [
    BenchV1.Caller.self,
    BenchV1.Subject.self,
    BenchV1.Scope.self,
    BenchV1.AccessRequest.self,
    BenchV1.Receipt.self,
    BenchV1.AccessReply.self,
    Date.self,
    CountsV1.Area.self,
    CountsV1.Row.self,
    CountsV1.Table.self,
    CountsV1.Release.self,
    CasesV1.CountNeedsRequest.self,
    CasesV1.CountNeedsReply.self,
    CasesV1.Person.self,
    CasesV1.Address.self,
    CasesV1.Relationship.self,
    CasesV1.Household.self,
    CasesV1.Need.self,
    CasesV1.Plan.self,
    CasesV1.Evaluation.self,
    CasesV1.Goal.self,
    CasesV1.Contact.self,
    CasesV1.Note.self,
    CasesV1.NewPerson.self,
    CasesV1.NewRelationship.self,
    CasesV1.OpenHouseholdRequest.self,
    CasesV1.KnownElsewhere.self,
    CasesV1.OpenHouseholdReply.self,
    CasesV1.CorrectPersonRequest.self,
    CasesV1.CorrectBirthDateRequest.self,
    CasesV1.BirthDateCorrected.self,
    CasesV1.StagedBirthDate.self,
    CasesV1.StagedPoint.self,
    CasesV1.AddPersonRequest.self,
    CasesV1.AddPersonReply.self,
    CasesV1.GetHouseholdRequest.self,
    CasesV1.GetHouseholdReply.self,
    CasesV1.FindPersonRequest.self,
    CasesV1.NameAndBirthDate.self,
    CasesV1.FindPersonReply.self,
    CasesV1.Found.self,
    CasesV1.StateNeedRequest.self,
    CasesV1.CountedNeed.self,
    CasesV1.ClarifyNeedRequest.self,
    CasesV1.SetPlanRequest.self,
    CasesV1.EndPlanRequest.self,
    CasesV1.EvaluatePlanRequest.self,
    CasesV1.AddGoalRequest.self,
    CasesV1.AgreeGoalRequest.self,
    CasesV1.AddContactRequest.self,
    CasesV1.AddNoteRequest.self,
    CasesV1.Written.self,
    CasesV1.RehearseShareRequest.self,
    CasesV1.RehearseShareReply.self,
    CasesV1.AcceptInvitationRequest.self,
    CasesV1.AcceptInvitationReply.self,
    CasesV1.FetchSharedRequest.self,
    CasesV1.SharedView.self,
    CasesV1.SharedPerson.self,
    CasesV1.SharedNeed.self,
    CasesV1.SharedGoal.self,
    CasesV1.FetchSharedReply.self,
    CasesV1.OpenFromSignalRequest.self,
    CasesV1.SettleSignalRequest.self,
    CasesV1.SettleSignalReply.self,
    ConsentV1.Authority.self,
    ConsentV1.MemberFacts.self,
    ConsentV1.GrantTerms.self,
    ConsentV1.DenyTerms.self,
    ConsentV1.ActorFacts.self,
    ConsentV1.OpenSessionRequest.self,
    ConsentV1.OpenSessionReply.self,
    ConsentV1.SessionClaims.self,
    ConsentV1.OpenServiceRequest.self,
    ConsentV1.OpenServiceReply.self,
    ConsentV1.ServiceClaims.self,
    ConsentV1.WornHat.self,
    ConsentV1.ListHatsReply.self,
    ConsentV1.RegisterOrganisationRequest.self,
    ConsentV1.Created.self,
    ConsentV1.Done.self,
    ConsentV1.RegisterActorRequest.self,
    ConsentV1.VouchResidentRequest.self,
    ConsentV1.EndOrganisationRequest.self,
    ConsentV1.GiveHatRequest.self,
    ConsentV1.SuperviseRequest.self,
    ConsentV1.EndHatRequest.self,
    ConsentV1.EndContractRequest.self,
    ConsentV1.ListOrganisationsRequest.self,
    ConsentV1.ListOrganisationsReply.self,
    ConsentV1.Organisation.self,
    ConsentV1.ListActorsRequest.self,
    ConsentV1.ListActorsReply.self,
    ConsentV1.ListedActor.self,
    ConsentV1.KnownPerson.self,
    ConsentV1.ListKnownRequest.self,
    ConsentV1.ListKnownReply.self,
    ConsentV1.KnownWithTeam.self,
    ConsentV1.ListRelationsRequest.self,
    ConsentV1.ListRelationsReply.self,
    ConsentV1.ListedRelation.self,
    ConsentV1.RevokeCertificateRequest.self,
    ConsentV1.HouseholdMember.self,
    ConsentV1.BeginHouseholdRequest.self,
    ConsentV1.SettleHouseholdRequest.self,
    ConsentV1.ListProvisionalRequest.self,
    ConsentV1.ListProvisionalReply.self,
    ConsentV1.ListErasedRequest.self,
    ConsentV1.ListErasedReply.self,
    ConsentV1.Provisional.self,
    ConsentV1.RelateRequest.self,
    ConsentV1.EndRelationRequest.self,
    ConsentV1.HandOverRequest.self,
    ConsentV1.AddMemberRequest.self,
    ConsentV1.CorrectBirthDateRequest.self,
    ConsentV1.BirthDateCorrected.self,
    ConsentV1.SettleBirthDateRequest.self,
    ConsentV1.SettleBirthDateReply.self,
    ConsentV1.RemoveMemberRequest.self,
    ConsentV1.BeginAuthorityRequest.self,
    ConsentV1.EndAuthorityRequest.self,
    ConsentV1.RecordDeathRequest.self,
    ConsentV1.AppointCoordinatorRequest.self,
    ConsentV1.SetEvaluationRequest.self,
    ConsentV1.EraseRequest.self,
    ConsentV1.BeginScopeRequest.self,
    ConsentV1.BeginScopeReply.self,
    ConsentV1.LetterAddress.self,
    ConsentV1.TellReporterRequest.self,
    ConsentV1.MoveScopeRequest.self,
    ConsentV1.GetScopeTeamRequest.self,
    ConsentV1.GetScopeTeamReply.self,
    ConsentV1.ListTriageTeamsRequest.self,
    ConsentV1.ListTriageTeamsReply.self,
    ConsentV1.ListWalkersRequest.self,
    ConsentV1.ListWalkersReply.self,
    ConsentV1.ListBegunScopesRequest.self,
    ConsentV1.ListBegunScopesReply.self,
    ConsentV1.BegunScope.self,
    ConsentV1.ConfirmScopesRequest.self,
    ConsentV1.ConfirmScopesReply.self,
    ConsentV1.AbandonScopeRequest.self,
    ConsentV1.EraseScopeRequest.self,
    ConsentV1.InviteRequest.self,
    ConsentV1.InviteReply.self,
    ConsentV1.AcceptInvitationRequest.self,
    ConsentV1.RehearseRequest.self,
    ConsentV1.RehearseReply.self,
    ConsentV1.ProposeGrantRequest.self,
    ConsentV1.ConfirmGrantRequest.self,
    ConsentV1.GrantReply.self,
    ConsentV1.WithdrawRequest.self,
    ConsentV1.WithdrawReply.self,
    ConsentV1.DenyRequest.self,
    ConsentV1.EndDenialRequest.self,
    ConsentV1.ListGrantsRequest.self,
    ConsentV1.ListGrantsReply.self,
    ConsentV1.Denial.self,
    ConsentV1.Grant.self,
    ConsentV1.ListRefusalsRequest.self,
    ConsentV1.ListRefusalsReply.self,
    ConsentV1.Refusal.self,
    ConsentV1.Part.self,
    ConsentV1.OpenRequest.self,
    ConsentV1.ReleasedPart.self,
    ConsentV1.ScopeIndex.self,
    ConsentV1.OpenReply.self,
    ConsentV1.UsedGrant.self,
    ConsentV1.ResolveRequest.self,
    ConsentV1.ResolveReply.self,
    ConsentV1.ScopeTags.self,
    ConsentV1.OpenLogRequest.self,
    ConsentV1.LogBody.self,
    ConsentV1.OpenLogReply.self,
    ConsentV1.EvaluateRequest.self,
    ConsentV1.EvaluateReply.self,
    ConsentV1.RevocationsRequest.self,
    ConsentV1.RevocationList.self,
    ConsentV1.PolicyChange.self,
    ConsentV1.FindingRecord.self,
    ConsentV1.FindingFacts.self,
    ConsentV1.FindingNote.self,
    ConsentV1.AuditIndexRequest.self,
    ConsentV1.AuditIndexReply.self,
    ConsentV1.FileFindingRequest.self,
    ConsentV1.FindingReply.self,
    ConsentV1.StepFindingRequest.self,
    ConsentV1.ListFindingsRequest.self,
    ConsentV1.ListFindingsReply.self,
    ConsentV1.Finding.self,
    ConsentV1.GetFindingRequest.self,
    ConsentV1.GetFindingReply.self,
    ConsentV1.ReportRequest.self,
    ConsentV1.ReportReply.self,
    ConsentV1.ReportScope.self,
    LedgerV1.Processing.self,
    LedgerV1.Decision.self,
    LedgerV1.GrantUse.self,
    LedgerV1.Access.self,
    LedgerV1.Exchange.self,
    LedgerV1.Event.self,
    LedgerV1.BreakGlass.self,
    LedgerV1.RowDigest.self,
    LedgerV1.CheckpointRequest.self,
    LedgerV1.CheckpointReply.self,
    LedgerV1.QueryRequest.self,
    LedgerV1.LogEntry.self,
    LedgerV1.LogColumns.self,
    LedgerV1.ProveRequest.self,
    LedgerV1.ProveReply.self,
    LedgerV1.ConsistencyRequest.self,
    LedgerV1.ConsistencyReply.self,
    LedgerV1.RowsRequest.self,
    LedgerV1.ReportQuery.self,
    LedgerV1.ReportPage.self,
    LedgerV1.ReportLine.self,
    PanelV1.Draft.self,
    PanelV1.Question.self,
    PanelV1.Manifest.self,
    PanelV1.Answer.self,
    PanelV1.Written.self,
    PanelV1.FoundPanelRequest.self,
    PanelV1.InviteRequest.self,
    PanelV1.JoinRequest.self,
    PanelV1.LeaveRequest.self,
    PanelV1.PrepareRoundRequest.self,
    PanelV1.PrepareRoundReply.self,
    PanelV1.ListRoundsRequest.self,
    PanelV1.ListRoundsReply.self,
    PanelV1.RoundLine.self,
    PanelV1.GetRoundRequest.self,
    PanelV1.GetRoundReply.self,
    PanelV1.GetLogRequest.self,
    PanelV1.GetLogReply.self,
    PanelV1.CollectRequest.self,
    PanelV1.CollectReply.self,
    PanelV1.OpenClosingRequest.self,
    PanelV1.OpenClosingReply.self,
    PanelV1.CloseRequest.self,
    PanelV1.CloseReply.self,
    PanelV1.GetResultRequest.self,
    PanelV1.GetResultReply.self,
    PanelV1.Result.self,
    PanelV1.QuestionResult.self,
    PanelV1.ResultRow.self,
    PanelV1.ResultCell.self,
    PanelV1.ListPublishedRequest.self,
    PanelV1.ListPublishedReply.self,
    PanelV1.PublishedPanel.self,
    PanelV1.PublishedRound.self,
    PanelV1.GetPublishedRequest.self,
    PanelV1.GetPublishedReply.self,
    PanelV1.ListSpentRequest.self,
    PanelV1.ListSpentReply.self,
    PanelV1.RedeemRequest.self,
    PanelV1.RedeemReply.self,
    PanelV1.AddAdviceRequest.self,
    PanelV1.RespondRequest.self,
    PanelV1.ListAdviceRequest.self,
    PanelV1.ListAdviceReply.self,
    PanelV1.Advice.self,
    RpcV1.TraceContext.self,
    RpcV1.CallerProof.self,
    RpcV1.Status.self,
    RpcV1.Envelope.self,
    RpcV1.HealthRequest.self,
    RpcV1.HealthReply.self,
    SignalsV1.ListReleasesRequest.self,
    SignalsV1.ListReleasesReply.self,
    SignalsV1.ReleaseLine.self,
    SignalsV1.GetReleaseRequest.self,
    SignalsV1.GetReleaseReply.self,
    SignalsV1.CorrectRequest.self,
    SignalsV1.CorrectReply.self,
    SignalsV1.ConcernLetter.self,
    SignalsV1.ConcernText.self,
    SignalsV1.ConcernReceipt.self,
    SignalsV1.ConcernMailbox.self,
    SignalsV1.ConcernAnswer.self,
    SignalsV1.GetChallengeRequest.self,
    SignalsV1.GetChallengeReply.self,
    SignalsV1.GetCommitteeRequest.self,
    SignalsV1.GetCommitteeReply.self,
    SignalsV1.FileConcernRequest.self,
    SignalsV1.FileConcernReply.self,
    SignalsV1.WriteConcernRequest.self,
    SignalsV1.WriteConcernReply.self,
    SignalsV1.ReadConcernRequest.self,
    SignalsV1.ReadConcernReply.self,
    SignalsV1.ProveConcernRequest.self,
    SignalsV1.ProveConcernReply.self,
    SignalsV1.SignedAnswer.self,
    SignalsV1.LoggedConcern.self,
    SignalsV1.GetFiguresRequest.self,
    SignalsV1.GetFiguresReply.self,
    SignalsV1.ConcernMonth.self,
    SignalsV1.ConcernWritten.self,
    SignalsV1.PublishCommitteeRequest.self,
    SignalsV1.FetchConcernsRequest.self,
    SignalsV1.FetchedConcern.self,
    SignalsV1.SendAnswerRequest.self,
    SignalsV1.MoveConcernRequest.self,
    SignalsV1.DeleteConcernRequest.self,
    SignalsV1.ListDeletionsRequest.self,
    SignalsV1.ListDeletionsReply.self,
    SignalsV1.WaitingDeletion.self,
    SignalsV1.Area.self,
    SignalsV1.ThemeTeam.self,
    SignalsV1.SetAreasRequest.self,
    SignalsV1.AreasSet.self,
    SignalsV1.LeftArea.self,
    SignalsV1.ListUntakenRequest.self,
    SignalsV1.ListUntakenReply.self,
    SignalsV1.UntakenTeam.self,
    SignalsV1.ListAreasRequest.self,
    SignalsV1.ListAreasReply.self,
    SignalsV1.FilePlaceRequest.self,
    SignalsV1.Filed.self,
    SignalsV1.ListSignalsRequest.self,
    SignalsV1.ListSignalsReply.self,
    SignalsV1.Signal.self,
    SignalsV1.PersonSignal.self,
    SignalsV1.FilePersonRequest.self,
    SignalsV1.Mailbox.self,
    SignalsV1.ReadMailboxRequest.self,
    SignalsV1.ReadMailboxReply.self,
    SignalsV1.Feedback.self,
    SignalsV1.FeedbackText.self,
    SignalsV1.AgreeToBeNamedRequest.self,
    SignalsV1.Agreed.self,
    SignalsV1.GetSignalRequest.self,
    SignalsV1.GetSignalReply.self,
    SignalsV1.StepRequest.self,
    SignalsV1.RouteRequest.self,
    SignalsV1.RecordAnswerRequest.self,
    SignalsV1.CloseSignalRequest.self,
    SignalsV1.WriteFeedbackRequest.self,
    SignalsV1.SplitRequest.self,
    SignalsV1.OpenHouseholdRequest.self,
    SignalsV1.KnownElsewhere.self,
    SignalsV1.Stepped.self,
    SignalsV1.OfferText.self,
    SignalsV1.Offer.self,
    SignalsV1.OfferWritten.self,
    SignalsV1.AddOfferRequest.self,
    SignalsV1.ChangeOfferRequest.self,
    SignalsV1.ConfirmOfferRequest.self,
    SignalsV1.WithdrawOfferRequest.self,
    SignalsV1.FindOffersRequest.self,
    SignalsV1.FindOffersReply.self,
    SignalsV1.SuggestOffersRequest.self,
    SignalsV1.SuggestOffersReply.self,
    SignalsV1.ListChangesRequest.self,
    SignalsV1.ListChangesReply.self,
    SignalsV1.OfferChangeLine.self,
    SignalsV1.Introduction.self,
    SignalsV1.ProposeRequest.self,
    SignalsV1.IntroductionWritten.self,
    SignalsV1.ListIntroductionsRequest.self,
    SignalsV1.ListIntroductionsReply.self,
    SignalsV1.AcceptRequest.self,
    SignalsV1.ShareCardRequest.self,
    SignalsV1.GetCardRequest.self,
    SignalsV1.GetCardReply.self,
    SignalsV1.EndIntroductionRequest.self,
    SignalsV1.Door.self,
    SignalsV1.Pair.self,
    SignalsV1.PlanRoundRequest.self,
    SignalsV1.RecordFlyerRequest.self,
    SignalsV1.RoundRequest.self,
    SignalsV1.AddDoorRequest.self,
    SignalsV1.ListDoorsReply.self,
    SignalsV1.DebriefRequest.self,
    SignalsV1.RoundStepped.self,
    SignalsV1.ListTeamRoundsRequest.self,
    SignalsV1.ListTeamRoundsReply.self,
    SignalsV1.TeamRound.self,
    SignalsV1.GetRoundReply.self,
    SignalsV1.RoundStreet.self,
    SignalsV1.CompareStreetRequest.self,
    SignalsV1.CompareStreetReply.self,
    SignalsV1.StreetRound.self,
    SignalsV1.StreetCount.self,
  ]
}
