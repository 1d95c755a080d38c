package no.praksis.bot.conversation;

import no.praksis.practice.membership.CopyGroup;
import no.praksis.practice.membership.GreetChannel;
import no.praksis.practice.membership.JoinGroup;
import no.praksis.practice.membership.LeaveGroup;
import no.praksis.practice.membership.PauseGroup;
import no.praksis.practice.membership.RenameGroup;
import no.praksis.practice.membership.ResumeGroup;
import no.praksis.practice.membership.SyncMembers;

/** What follows from what happens to channels and groups as a whole. */
public record ChannelUseCases(
    JoinGroup joinGroup,
    LeaveGroup leaveGroup,
    SyncMembers syncMembers,
    PauseGroup pauseGroup,
    ResumeGroup resumeGroup,
    RenameGroup renameGroup,
    CopyGroup copyGroup,
    GreetChannel greetChannel) {}
